package dev.quizbot.campaign;

import dev.quizbot.card.RevealCard;
import dev.quizbot.quiz.Store.Answered;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Player;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import dev.quizbot.score.Scope;
import dev.quizbot.score.Score;
import dev.quizbot.score.Scoring;
import dev.quizbot.store.SqlStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether everything is there, once. */
final class Inspection {
  private final Town town;
  private final SqlStore store;
  private final Set<Agenda.Expected> expected;
  private final List<String> faults = new ArrayList<>();

  Inspection(Town town, SqlStore store, Set<Agenda.Expected> expected) {
    this.town = town;
    this.store = store;
    this.expected = expected;
  }

  /**
   * What is wrong.
   *
   * @param database the URL of the store's database
   */
  List<String> of(Crowd crowd, String database) {
    Agenda.channels().forEach(this::posts);
    crowd.contradicted().forEach((who, what) -> faults.add("%s was told %s".formatted(who, what)));
    crowd.answers().forEach(this::answer);
    crowd.onlyRefused().forEach(this::refusal);
    Agenda.channels().forEach(this::points);
    lateBallots(database);
    return List.copyOf(faults);
  }

  /** Every question once and its explanations once, in its own thread and nowhere else. */
  private void posts(String channel) {
    Map<String, Integer> times = new HashMap<>();
    for (Town.Posted post : town.posts(channel)) {
      times.merge(post.round(), 1, Integer::sum);
    }
    for (Agenda.Expected there : expected) {
      if (there.channel().equals(channel)) {
        int seen = Optional.ofNullable(times.remove(there.round().value())).orElse(0);
        if (seen != 1) {
          faults.add("round %s: posted %d times".formatted(there.round(), seen));
        }
      }
    }
    times.forEach((round, seen) -> faults.add("a stranger in %s: %s".formatted(channel, round)));
    town.posts(channel).forEach(this::end);
  }

  private void end(Town.Posted post) {
    if (post.round().isEmpty()) {
      return;
    }
    RoundId id = new RoundId(post.round());
    Optional<Round> round = store.round(id);
    if (!round.filter(found -> found.phase() == Phase.REVEALED).isPresent()) {
      faults.add("round %s is %s".formatted(id, round.map(Round::phase)));
      return;
    }
    if (post.offers(Crowd.REVEAL)) {
      faults.add("round %s: its message looks open".formatted(id));
    }
    List<Answered> answers = store.answered(id);
    List<Player> right =
        answers.stream().filter(a -> a.verdict().correct()).map(Answered::player).toList();
    List<String> wanted = town.told(RevealCard.of(round.orElseThrow(), answers.size(), right));
    if (!post.thread().equals(wanted)) {
      faults.add("round %s: told is %s, not %s".formatted(id, post.thread(), wanted));
    }
  }

  private void answer(Crowd.Answer who, String letter) {
    List<String> letters = letters(who);
    if (!letters.equals(List.of(letter))) {
      faults.add("%s was told %s, stored is %s".formatted(who, letter, letters));
    }
  }

  private void refusal(Crowd.Answer who) {
    List<String> letters = letters(who);
    if (!letters.isEmpty()) {
      faults.add("%s was told that nothing was recorded, stored is %s".formatted(who, letters));
    }
  }

  private List<String> letters(Crowd.Answer who) {
    RoundId id = new RoundId(who.round());
    return store.answered(id).stream()
        .filter(a -> a.player().id().value().equals(town.id(who.person())))
        .map(a -> a.verdict().ballot().choices())
        .flatMap(choices -> store.round(id).orElseThrow().deal().letters(choices).stream())
        .toList();
  }

  /** Judges all ballots anew and compares that with the leaderboard. */
  private void points(String channel) {
    Map<String, Integer> wanted = new HashMap<>();
    for (Agenda.Expected there : expected) {
      if (there.channel().equals(channel)) {
        for (Answered answer : store.answered(there.round())) {
          Round round = store.round(there.round()).orElseThrow();
          int points = Scoring.judge(round.question(), answer.verdict().ballot()).points();
          wanted.merge(answer.player().id().value(), points, Integer::sum);
        }
      }
    }
    Map<String, Integer> scores =
        store.scores(Scope.venue(town.venue(channel)), Instant.EPOCH, Optional.empty()).stream()
            .collect(Collectors.toMap(score -> score.player().id().value(), Score::points));
    if (!wanted.equals(scores)) {
      faults.add("%s: ballots give %s, the leaderboard says %s".formatted(channel, wanted, scores));
    }
  }

  /** Nobody in a campaign catches up, so there are none. */
  private void lateBallots(String database) {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM late_ballot")) {
      count.next();
      if (count.getInt(1) > 0) {
        faults.add(count.getInt(1) + " late ballots");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
