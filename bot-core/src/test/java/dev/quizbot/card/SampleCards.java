package dev.quizbot.card;

import dev.quizbot.bank.Background;
import dev.quizbot.bank.Choice;
import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Prompt;
import dev.quizbot.bank.Question;
import dev.quizbot.round.Ballot;
import dev.quizbot.round.Deal;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.GroupId;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Player;
import dev.quizbot.round.Round;
import dev.quizbot.round.Tally;
import dev.quizbot.schedule.Pause;
import dev.quizbot.score.Period;
import dev.quizbot.score.PlayerStats;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Score;
import dev.quizbot.score.Scoring;
import dev.quizbot.score.Standings;
import dev.quizbot.score.Streak;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Cards of every kind, with ordinary, with the longest and with the oddest texts. */
public final class SampleCards {
  /** The only one that any of them names. */
  public static final GroupId GROUP = new GroupId("1100000000000000003");

  private static final List<String> ODD =
      List.of(
          "@everyone @here <@1234> <@!1234> <@&1234> <#1234> </quiz:1234>",
          "<!channel> <!here|here> <@U1234> <#C1234> <!subteam^S1234>",
          "**bold** __under__ ~~strike~~ ||spoiler|| `code` *a_b*c_d*",
          "```sql\nSELECT '@everyone' FROM t WHERE a < 2 && b > 1;\n```",
          "[free](https://example.org/a_(b)?c=1&d=2) [x](<!channel>) <https://example.org>",
          "# heading\n-# small\n>>> quote\n> quote\n1. one\n- two",
          "` unbalanced ``` unbalanced ** _ ~~",
          "😀👩‍👩‍👧‍👦🇩🇪 e\u0301 \u202Eright-to-left\u202C שלום عربى \u200Bzero\u200Dwidth",
          "w".repeat(400),
          "&lt;b&gt; &amp; <b>html</b> <script>alert(1)</script>");

  private SampleCards() {}

  /** The names of all of them. */
  public static Set<String> names() {
    return all().keySet();
  }

  public static Card named(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  private static Map<String, Card> all() {
    Map<String, Card> cards = new LinkedHashMap<>();
    add(cards, "plain", plain(false));
    add(cards, "several", plain(true));
    addCalling(cards);
    add(cards, "longest", longest());
    add(cards, "odd", odd());
    cards.put("leaderboard", board("Ada", "Bob"));
    cards.put("leaderboard-odd", board(ODD.get(0), ODD.get(2)));
    cards.put("stats", stats());
    cards.put("topics", TopicsCard.of(new TreeMap<>(Map.of("kafka", 9, "spark", 1))));
    cards.put(
        "topic-unknown",
        TopicsCard.unknown("@everyone", List.of("spark"), new TreeMap<>(Map.of("spark", 1))));
    cards.put("help", HelpCard.of(List.of(new HelpCard.Entry("/quiz spark", "asks about Spark"))));
    cards.put(
        "daily",
        DailyCard.show(
            List.of(daily("Ada")),
            new DailyCard.How("/daily set", "/daily off", "/daily pause", "/daily resume")));
    cards.put("daily-notice", DailyCard.notice(daily(ODD.get(0)), "/daily show"));
    cards.put("daily-problem", DailyCard.problem(ODD.get(1), ODD.get(0), "/daily set"));
    return cards;
  }

  /** Random texts put together from odd pieces: the same for the same number. */
  public static Card random(int number) {
    Random random = new Random(number);
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(9); i++) {
      choices.add(new Choice("c" + i, oddText(random, 1 + i) + i, i == 0, oddText(random, 30)));
    }
    Question question = question(oddText(random, 20) + "?", choices, oddText(random, 60));
    Round round = open(question, Feedback.INSTANT);
    return random.nextBoolean()
        ? QuestionCard.open(round, random.nextInt(100))
        : RevealCard.of(round, 1, List.of(Deals.player(oddText(random, 1) + "x")));
  }

  private static String oddText(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(pieces); i >= 0; i--) {
      String piece = ODD.get(random.nextInt(ODD.size()));
      text.append(piece, 0, 1 + random.nextInt(piece.length()));
      text.append(List.of(" ", "\n", "\n\n", "").get(random.nextInt(4)));
    }
    return text.toString();
  }

  private static void add(Map<String, Card> cards, String name, Question question) {
    Round open = open(question, Feedback.INSTANT);
    Round closed = open.close(open.deal().terms().closesAt());
    List<Choice> choices = question.prompt().choices();
    Set<String> right = Set.of(choices.get(0).id());
    Set<String> wrong = Set.of(choices.get(choices.size() - 1).id());
    Receipt.Accepted accepted = accepted(open, right);
    cards.put(name + "-open", QuestionCard.open(open, 3));
    cards.put(
        name + "-closed",
        QuestionCard.closed(
            closed, Tally.of(List.of(ballot(open, "Ada", right), ballot(open, "Bob", wrong)))));
    cards.put(name + "-reveal", RevealCard.of(closed, 2, List.of(Deals.ADA)));
    cards.put(name + "-hint", HintCard.of(open));
    cards.put(name + "-receipt-right", ReceiptCard.of(accepted));
    cards.put(name + "-receipt-wrong", ReceiptCard.of(accepted(open, wrong)));
    cards.put(
        name + "-receipt-already",
        ReceiptCard.of(new Receipt.AlreadyAnswered(open, accepted.verdict())));
    cards.put(
        name + "-receipt-late",
        ReceiptCard.of(new Receipt.TooLate(closed, Optional.of(accepted.verdict()))));
    Round revealed = closed.reveal();
    cards.put(name + "-missed", CatchUpCard.question(revealed, 3));
    cards.put(name + "-caught-up", CatchUpCard.receipt(accepted(revealed, wrong), 2));
    cards.put(
        name + "-receipt-until-reveal",
        ReceiptCard.of(accepted(open(question, Feedback.AT_REVEAL), right)));
  }

  private static Question plain(boolean several) {
    return question(
        "Which of these is *replayable*?\n\n```sql\nSELECT 1;\n```",
        List.of(
            new Choice("a", "A topic in **Kafka**", true, "Its offsets say where to go on."),
            new Choice("b", "A socket", several, "What was read is gone."),
            new Choice("c", "`stdin`", false, "Nobody can read it twice.")),
        "A source is *replayable* if it can be read again:\n\n- by offset\n- by file");
  }

  private static Question longest() {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < Prompt.MAX_CHOICES; i++) {
      String text = ("Choice number " + i + " goes on and on. ").repeat(20).substring(0, 300);
      choices.add(new Choice("c" + i, text, i < 5, "Because of this. ".repeat(100).strip()));
    }
    return question(
        "How long may it be? ".repeat(25).strip(), choices, "It goes on.\n\n".repeat(900).strip());
  }

  private static Question odd() {
    List<Choice> choices = new ArrayList<>();
    for (String text : ODD) {
      choices.add(new Choice("c" + choices.size(), text, choices.isEmpty(), text));
    }
    return question(String.join("\n\n", ODD), choices, String.join("\n\n", ODD));
  }

  private static Question question(String text, List<Choice> choices, String explanation) {
    boolean several = choices.stream().filter(Choice::correct).count() > 1;
    return new Question(
        "sample",
        "spark",
        "A sample @everyone <@1> *title*",
        Difficulty.HARD,
        List.of("tag"),
        new Prompt(text, choices, several, false),
        new Background(
            explanation,
            "Notes: " + text,
            List.of(text),
            List.of(URI.create("https://example.org/a_(b)?c=1&d=%7C2")),
            Optional.of("3.5"),
            Optional.empty()));
  }

  private static Round open(Question question, Feedback feedback) {
    Instant at = Deals.NOON;
    Deal deal =
        new Deal(
            Deals.VENUE,
            Occasion.daily("sample", LocalDate.of(2026, 11, 23)),
            question,
            question.prompt().choices().stream().map(Choice::id).toList(),
            Optional.of(Deals.ADA.id()),
            Deals.terms(feedback, at));
    return Round.plan(deal).posted("message");
  }

  private static void addCalling(Map<String, Card> cards) {
    Deal deal = open(plain(false), Feedback.INSTANT).deal();
    Round open = Round.plan(Deals.mentioning(GROUP, deal)).posted("message");
    Round closed = open.close(deal.terms().closesAt());
    cards.put("calling-open", QuestionCard.open(open, 0));
    cards.put("calling-closed", QuestionCard.closed(closed, Tally.of(List.of())));
  }

  private static Ballot ballot(Round round, String player, Set<String> choices) {
    return new Ballot(round.id(), Deals.player(player).id(), choices, Deals.NOON);
  }

  private static Receipt.Accepted accepted(Round round, Set<String> choices) {
    return new Receipt.Accepted(
        round, Scoring.judge(round.question(), ballot(round, "Ada", choices)), false);
  }

  private static Card board(String first, String second) {
    Player one = Deals.player(first);
    return StandingsCard.of(
        Standings.of(
            List.of(new Score(one, 50, 2, 3), new Score(Deals.player(second), 30, 1, 3)),
            one.id(),
            1),
        Period.WEEK,
        Optional.of("spark"));
  }

  private static Card stats() {
    return StatsCard.of(
        ODD.get(2),
        new PlayerStats(
            List.of(
                new PlayerStats.TopicRecord("kafka", 20, 1, 2),
                new PlayerStats.TopicRecord("spark", 30, 1, 1)),
            new Streak(2, 5),
            Optional.of(new PlayerStats.CaughtUp(10, 1, 2))));
  }

  private static DailyCard.Shown daily(String by) {
    return new DailyCard.Shown(
        "daily",
        "09:30 Europe/Berlin mon-fri spark reveal 8h mention " + GROUP.value(),
        Optional.of(GROUP),
        Optional.of(by),
        new DailyCard.Supply(12, 3),
        List.of(Deals.NOON, Deals.NOON.plus(Duration.ofDays(1))),
        ZoneId.of("Europe/Berlin"),
        Optional.of(
            new Pause(
                LocalDate.of(2026, 12, 24),
                Optional.of(LocalDate.of(2027, 1, 2)),
                Optional.empty())));
  }
}
