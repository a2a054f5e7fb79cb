package dev.quizbot.quiz;

import static dev.quizbot.round.Deals.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quizbot.app.FileFormat;
import dev.quizbot.bank.Deck;
import dev.quizbot.bank.Difficulty;
import dev.quizbot.bank.Question;
import dev.quizbot.bank.QuestionBank;
import dev.quizbot.bank.Questions;
import dev.quizbot.bank.Selection;
import dev.quizbot.round.Ballot;
import dev.quizbot.round.Deals;
import dev.quizbot.round.Feedback;
import dev.quizbot.round.Occasion;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Player;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import dev.quizbot.round.Venue;
import dev.quizbot.score.Receipt;
import dev.quizbot.score.Scope;
import dev.quizbot.score.Scoring;
import dev.quizbot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories: many people in two channels, requests that fail or lose their answer, commands
 * delivered twice, a process that starts anew between any two steps. Whatever happens, what was
 * promised must hold at the end.
 */
class HistoriesTest {
  private static final List<Venue> VENUES =
      List.of(new Venue("test", "team", "a"), new Venue("test", "team", "b"));
  private static final int STEPS = 250;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void nothingIsLostAndNothingIsThereTwice(int seed) {
    try (Store store = Database.open("jdbc:sqlite:" + folder.resolve("q.db"), new FileFormat())) {
      new History(seed, store).run();
    }
  }

  private static final class History {
    private final Random random;
    private final Store store;
    private final FakePlatform chat = new FakePlatform();
    private final QuestionBank bank = QuestionBank.of(questions());
    private final List<AskRequest> requests = new ArrayList<>();
    private final Map<RoundId, Map<PlayerId, Ballot>> acknowledged = new HashMap<>();
    private Instant now = NOON;

    History(int seed, Store store) {
      random = new Random(seed);
      this.store = store;
      chat.failing(() -> random.nextInt(10) == 0, () -> random.nextInt(10) == 0);
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        now = now.plusSeconds(random.nextInt(120));
        try {
          act();
        } catch (IllegalStateException lost) {
          // The process goes on; the next catch-up takes the step again.
        }
      }
      chat.failing(() -> false, () -> false);
      now = now.plus(Duration.ofHours(2));
      quiz().catchUp(now);
      check();
    }

    private void act() {
      switch (random.nextInt(10)) {
        case 0 -> ask(fresh());
        case 1 -> ask(requests.isEmpty() ? fresh() : any(requests));
        case 2 -> quiz().catchUp(now);
        case 3 -> anyRound().ifPresent(round -> quiz().close(round.id(), now));
        default -> anyRound().ifPresent(this::cast);
      }
    }

    private AskRequest fresh() {
      AskRequest request =
          AskRequest.by(
              Deals.ADA.id(), any(VENUES), Occasion.asked("" + requests.size()), Selection.ANY);
      requests.add(request);
      return request;
    }

    private void ask(AskRequest request) {
      quiz().ask(request, now);
    }

    private void cast(Round round) {
      Player player = Deals.player("P" + random.nextInt(5));
      int choices = round.deal().order().size();
      Set<Integer> picks = new HashSet<>(List.of(random.nextInt(choices)));
      if (round.question().prompt().multiSelect()) {
        picks.add(random.nextInt(choices));
      }
      Receipt receipt =
          quiz().cast(new CastRequest(round.deal().venue(), round.id(), player, picks, now), now);
      if (receipt instanceof Receipt.Accepted accepted) {
        Ballot earlier =
            acknowledged
                .computeIfAbsent(round.id(), id -> new HashMap<>())
                .put(player.id(), accepted.verdict().ballot());
        assertThat(earlier != null).isEqualTo(accepted.changed());
        assertThat(earlier == null || round.deal().terms().feedback() == Feedback.AT_REVEAL)
            .isTrue();
      }
    }

    /** Every round that was ever planned and whose message is there. */
    private Optional<Round> anyRound() {
      List<String> ids = new ArrayList<>(chat.messages().keySet());
      return ids.isEmpty() ? Optional.empty() : quiz().round(new RoundId(any(ids)));
    }

    private void check() {
      assertThat(store.unfinished("test", now)).isEmpty();
      Map<PlayerId, Integer> points = new HashMap<>();
      for (AskRequest request : requests) {
        RoundId id = RoundId.of(request.venue(), request.occasion());
        Optional<Round> round = store.round(id);
        Map<PlayerId, Ballot> ballots = acknowledged.getOrDefault(id, Map.of());
        assertThat(ballots(id)).isEqualTo(ballots);
        round.ifPresent(there -> checkMessage(there, ballots));
        ballots.forEach(
            (player, ballot) ->
                points.merge(
                    player,
                    Scoring.judge(round.orElseThrow().question(), ballot).points(),
                    Integer::sum));
      }
      Map<PlayerId, Integer> scored = new HashMap<>();
      store
          .scores(Scope.community(VENUES.get(0)), Instant.EPOCH, Optional.empty())
          .forEach(score -> scored.put(score.player().id(), score.points()));
      assertThat(scored).isEqualTo(points);
      VENUES.forEach(this::checkRepeats);
    }

    private Map<PlayerId, Ballot> ballots(RoundId id) {
      Map<PlayerId, Ballot> ballots = new HashMap<>();
      store.answered(id).forEach(a -> ballots.put(a.player().id(), a.verdict().ballot()));
      return ballots;
    }

    private void checkMessage(Round round, Map<PlayerId, Ballot> ballots) {
      FakePlatform.Message message = chat.messages().get(round.id().value());
      if (message == null) {
        assertThat(round.phase()).isEqualTo(Phase.ABANDONED);
        assertThat(ballots).isEmpty();
      } else {
        assertThat(round.phase()).isEqualTo(Phase.REVEALED);
        assertThat(message.thread()).hasSize(1);
        assertThat(chat.posts(round.id().value())).isEqualTo(1);
      }
    }

    /** No question came twice before all others had come. */
    private void checkRepeats(Venue venue) {
      List<String> dealt =
          requests.stream()
              .filter(request -> request.venue().equals(venue))
              .flatMap(r -> store.round(RoundId.of(r.venue(), r.occasion())).stream())
              .filter(round -> round.phase() == Phase.REVEALED)
              .map(round -> round.question().id())
              .toList();
      int first = Math.min(dealt.size(), bank.questions().size());
      assertThat(Set.copyOf(dealt.subList(0, first))).hasSize(first);
    }

    /** A quiz as a process that has just started has it. */
    private Quiz quiz() {
      Feedback feedback = random.nextBoolean() ? Feedback.INSTANT : Feedback.AT_REVEAL;
      Rules rules = new Rules(feedback, Duration.ofHours(1));
      return new Quiz(() -> bank, new Deck(1, ""), rules, store, chat);
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private static List<Question> questions() {
      List<Question> questions = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Set<String> right = i % 3 == 0 ? Set.of("a", "c") : Set.of("b");
        questions.add(
            Questions.question(
                "q" + i, "t" + i % 2, List.of(Difficulty.values()).get(i % 3), right));
      }
      return questions;
    }
  }
}
