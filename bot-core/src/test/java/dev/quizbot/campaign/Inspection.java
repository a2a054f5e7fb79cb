package dev.quizbot.campaign;

import dev.quizbot.quiz.Store.Answered;
import dev.quizbot.round.Phase;
import dev.quizbot.round.Round;
import dev.quizbot.round.RoundId;
import dev.quizbot.score.Scope;
import dev.quizbot.score.Score;
import dev.quizbot.store.SqlStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether everything is there, once. */
final class Inspection {
  private final Town town;
  private final SqlStore store;
  private final List<String> channels;
  private final List<String> faults = new ArrayList<>();

  Inspection(Town town, SqlStore store, List<String> channels) {
    this.town = town;
    this.store = store;
    this.channels = channels;
  }

  /** Whether every round has come to its end. */
  boolean isOver(List<CrashCampaign.Expected> expected) {
    return expected.stream()
        .allMatch(e -> store.round(e.round()).filter(Round::isOver).isPresent());
  }

  /** What is wrong. */
  List<String> of(List<CrashCampaign.Expected> expected, Crowd crowd) {
    for (String channel : channels) {
      posts(
          channel,
          expected.stream()
              .filter(e -> e.channel().equals(channel))
              .map(CrashCampaign.Expected::round)
              .collect(Collectors.toSet()));
    }
    expected.forEach(e -> round(e.round()));
    crowd.contradicted().forEach((who, what) -> faults.add("%s was told %s".formatted(who, what)));
    crowd.answers().forEach(this::answer);
    points(expected);
    return List.copyOf(faults);
  }

  private void posts(String channel, Set<RoundId> expected) {
    Map<String, Integer> times = new HashMap<>();
    for (Town.Posted post : town.posts(channel)) {
      times.merge(post.round(), 1, Integer::sum);
      List<String> thread = post.thread();
      if (thread.isEmpty() || new HashSet<>(thread).size() != thread.size()) {
        faults.add("round %s: %d explanations".formatted(post.round(), thread.size()));
      }
    }
    for (RoundId round : expected) {
      Integer seen = times.remove(round.value());
      if (seen == null || seen != 1) {
        faults.add("round %s: posted %s times".formatted(round, seen == null ? 0 : seen));
      }
    }
    times.forEach((round, seen) -> faults.add("a stranger in %s: %s".formatted(channel, round)));
  }

  private void round(RoundId id) {
    Optional<Phase> phase = store.round(id).map(Round::phase);
    if (!phase.equals(Optional.of(Phase.REVEALED))) {
      faults.add("round %s is %s".formatted(id, phase.map(Phase::name).orElse("not there")));
    }
  }

  private void answer(Crowd.Answer who, String letter) {
    RoundId id = new RoundId(who.round());
    List<Answered> own =
        store.answered(id).stream()
            .filter(a -> a.player().id().value().equals(town.id(who.person())))
            .toList();
    List<String> letters =
        own.stream()
            .flatMap(
                a ->
                    store
                        .round(id)
                        .orElseThrow()
                        .deal()
                        .letters(a.verdict().ballot().choices())
                        .stream())
            .toList();
    if (!letters.equals(List.of(letter))) {
      faults.add("%s was told %s, stored is %s".formatted(who, letter, letters));
    }
  }

  private void points(List<CrashCampaign.Expected> expected) {
    for (String channel : channels) {
      int verdicts =
          expected.stream()
              .filter(e -> e.channel().equals(channel))
              .flatMap(e -> store.answered(e.round()).stream())
              .mapToInt(a -> a.verdict().points())
              .sum();
      int scores =
          store.scores(Scope.venue(town.venue(channel)), Instant.EPOCH, Optional.empty()).stream()
              .mapToInt(Score::points)
              .sum();
      if (verdicts != scores) {
        faults.add("%s: verdicts give %d points, scores %d".formatted(channel, verdicts, scores));
      }
    }
  }
}
