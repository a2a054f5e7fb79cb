package dev.quizbot.quiz;

import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Nearest;
import dev.quizbot.bank.QuestionBank;
import dev.quizbot.bank.Selection;
import dev.quizbot.card.Block;
import dev.quizbot.card.Card;
import dev.quizbot.card.TopicsCard;
import dev.quizbot.round.Player;
import dev.quizbot.score.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the words that people type behind a command's name, where they type them in one line. */
public final class CommandWords {
  /** The words that may stand first; anything else is about a question. */
  private static final List<String> FIRST =
      List.of("topics", "help", "stats", "catchup", "leaderboard", "daily");

  /** The words behind {@code daily} that are no line. */
  private static final List<String> DAILY = List.of("show", "off", "pause", "resume");

  private static final List<String> DIFFICULTIES =
      Arrays.stream(Difficulty.values()).map(d -> d.label().toLowerCase(Locale.ROOT)).toList();

  private static final int MOST_PAUSE_WORDS = 3;

  /** Shows a leaderboard to everybody. */
  private static final String PUBLIC = "public";

  /**
   * Who types.
   *
   * @param zone their time zone; asked only if need be
   * @param mentioned the player that a word of the platform's own stands for, if it does
   */
  public record Typist(
      Player player, Supplier<ZoneId> zone, Function<String, Optional<Player>> mentioned) {}

  private final Supplier<QuestionBank> bank;
  private final String everywhere;

  /**
   * Reads words.
   *
   * @param bank gives the questions of the moment
   * @param everywhere the platform's word for all channels, e.g. {@code workspace}
   */
  public CommandWords(Supplier<QuestionBank> bank, String everywhere) {
    this.bank = bank;
    this.everywhere = everywhere;
  }

  /**
   * Reads {@code [topic…] [difficulty]}, {@code topics}, {@code help}, {@code stats [player]},
   * {@code catchup}, {@code leaderboard …} or {@code daily [show|off [name]|pause [dates]
   * [name]|resume [name]|line]}.
   */
  public Command quiz(String typed, Typist typist) {
    List<String> words = words(typed);
    if (words.isEmpty()) {
      return new Command.Ask(Selection.ANY);
    }
    List<String> rest = words.subList(1, words.size());
    return switch (words.get(0).toLowerCase(Locale.ROOT)) {
      case "topics" -> rest.isEmpty() ? new Command.ShowTopics() : unclear("/quiz", typed);
      case "catchup" -> rest.isEmpty() ? new Command.CatchUp() : unclear("/quiz", typed);
      case "help" -> new Command.ShowHelp();
      case "stats" -> stats(typed, rest, typist);
      case "leaderboard" -> leaderboard(String.join(" ", rest));
      case "daily" -> daily(typed.strip().substring("daily".length()).strip(), typist);
      default -> ask(typed, words);
    };
  }

  /** Reads {@code [week|month|all] [topic] [here|everywhere] [public]}, in any order. */
  public Command leaderboard(String typed) {
    List<String> words = new ArrayList<>(words(typed));
    boolean all = words.removeIf(everywhere::equalsIgnoreCase);
    words.removeIf("here"::equalsIgnoreCase);
    boolean shown = words.removeIf(PUBLIC::equalsIgnoreCase);
    return Leaderboard.Wanted.parse(words)
        .filter(wanted -> wanted.topic().filter(topic -> !bank.get().knows(topic)).isEmpty())
        .<Command>map(wanted -> new Command.ShowLeaderboard(wanted, all, !shown))
        .orElseGet(() -> unclearLeaderboard(typed));
  }

  private Command unclearLeaderboard(String typed) {
    List<String> known = new ArrayList<>(List.of("here", everywhere, PUBLIC));
    Arrays.stream(Period.values()).map(Period::label).forEach(known::add);
    String meant =
        words(typed).stream()
            .map(
                word ->
                    bank.get().knows(word) ? word : first(word, known, bank.get().nearest(word, 1)))
            .collect(Collectors.joining(" "));
    String usage =
        "Type `/leaderboard [week|month|all] [topic] [here|%s] [public]`.".formatted(everywhere);
    return usage(
        "/leaderboard",
        typed,
        meant.equalsIgnoreCase(String.join(" ", words(typed)))
            ? usage
            : "Did you mean `/leaderboard %s`? %s".formatted(meant, usage));
  }

  private static String first(String word, List<String> known, List<String> otherwise) {
    return Stream.concat(Nearest.to(word, known, 1).stream(), otherwise.stream())
        .findFirst()
        .orElse(word);
  }

  /** Whether a word that stands alone behind {@code daily} can only be the name of a series. */
  public static boolean namesDaily(String word) {
    return !DAILY.contains(word.toLowerCase(Locale.ROOT)) && !Character.isDigit(word.charAt(0));
  }

  private static Command daily(String rest, Typist typist) {
    List<String> words = words(rest);
    if (words.isEmpty() || words.get(0).equalsIgnoreCase("show")) {
      return new Command.ShowDaily();
    }
    Optional<String> second = words.stream().skip(1).findFirst();
    if (words.get(0).equalsIgnoreCase("off") && words.size() <= 2) {
      return new Command.EndDaily(second);
    }
    if (words.get(0).equalsIgnoreCase("resume") && words.size() <= 2) {
      return new Command.ResumeDaily(second);
    }
    if (words.get(0).equalsIgnoreCase("pause") && words.size() <= MOST_PAUSE_WORDS) {
      return pause(words.subList(1, words.size()));
    }
    List<String> meant = Nearest.to(words.get(0), DAILY, 1);
    if (!meant.isEmpty() || (words.size() == 1 && namesDaily(words.get(0)))) {
      return unclearDaily(rest, meant);
    }
    return new Command.SetDaily(rest, typist.zone().get());
  }

  private static Command unclearDaily(String rest, List<String> meant) {
    return usage(
        "/quiz daily",
        rest,
        meant.stream().map("Did you mean `/quiz daily %s`? "::formatted).findFirst().orElse("")
            + "Type `/quiz daily [show|off|pause|resume] [name]`, or a line like"
            + " `/quiz daily 09:30 mon-fri spark`.");
  }

  /** Dates begin with a digit; a name that does must stand behind dates. */
  private static Command pause(List<String> words) {
    boolean dated = !words.isEmpty() && Character.isDigit(words.get(0).charAt(0));
    return new Command.PauseDaily(
        dated ? words.get(0) : "", words.stream().skip(dated ? 1 : 0).findFirst());
  }

  private static Command stats(String typed, List<String> rest, Typist typist) {
    if (rest.isEmpty()) {
      return new Command.ShowStats(typist.player());
    }
    Optional<Player> whose =
        rest.size() == 1 ? typist.mentioned().apply(rest.get(0)) : Optional.empty();
    return whose
        .<Command>map(Command.ShowStats::new)
        .orElseGet(() -> usage("/quiz", typed, "Type `/quiz stats`, or `/quiz stats @someone`."));
  }

  private Command ask(String typed, List<String> words) {
    List<Difficulty> difficulties =
        words.stream().flatMap(word -> Difficulty.labelled(word).stream()).toList();
    List<String> topics =
        words.stream().filter(word -> Difficulty.labelled(word).isEmpty()).toList();
    boolean known = topics.stream().allMatch(bank.get()::knows);
    if (difficulties.size() > 1 || !known) {
      return unclear("/quiz", typed);
    }
    return new Command.Ask(new Selection(topics, difficulties.stream().findFirst()));
  }

  /** Where a topic may have been meant, all of them stand below the advice. */
  private Command unclear(String command, String typed) {
    List<String> words = words(typed);
    String meant =
        words.stream()
            .map(word -> nearest(word, word.equals(words.get(0))))
            .collect(Collectors.joining(" "));
    return usage(
        command,
        typed,
        meant.equalsIgnoreCase(String.join(" ", words))
            ? "Type `%s help` to see what I understand.".formatted(command)
            : "Did you mean `%s %s`? `%s help` shows what I understand."
                .formatted(command, meant, command),
        TopicsCard.of(bank.get().topics()).blocks());
  }

  private String nearest(String word, boolean first) {
    if (bank.get().knows(word) || Difficulty.labelled(word).isPresent()) {
      return word;
    }
    Stream<String> commands = first ? Nearest.to(word, FIRST, 1).stream() : Stream.of();
    Stream<String> difficulties = Nearest.to(word, DIFFICULTIES, 1).stream();
    return Stream.of(commands, bank.get().nearest(word, 1).stream(), difficulties)
        .flatMap(Function.identity())
        .findFirst()
        .orElse(word);
  }

  private static Command usage(String command, String typed, String advice) {
    return usage(command, typed, advice, List.of());
  }

  /** What was typed may be long, so it does not stand in the title, which platforms cut. */
  private static Command usage(String command, String typed, String advice, List<Block> more) {
    List<Block> blocks =
        List.of(
            new Block.Plain("%s %s".formatted(command, typed.strip())), new Block.Markdown(advice));
    return new Command.Unclear(
        new Card(
            "I don't understand this.",
            Stream.concat(blocks.stream(), more.stream()).toList(),
            List.of()));
  }

  private static List<String> words(String typed) {
    return Arrays.stream(typed.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
  }
}
