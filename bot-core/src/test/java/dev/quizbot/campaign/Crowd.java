package dev.quizbot.campaign;

import dev.quizbot.round.Deal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who press buttons all the time and remember what they were told. */
final class Crowd {
  /** What the moderator can press. */
  static final String REVEAL = "Reveal now";

  private static final int PEOPLE = 12;
  private static final int AT_ONCE = 4;
  private static final int CHOICES = 4;
  private static final int PAUSE_MS = 50;
  private static final Pattern TOLD = Pattern.compile("You (have )?answered ([A-J])");
  private static final String FAILED = "nothing was recorded";

  private final Town town;
  private final List<String> channels;
  private final Duration patience;
  private final Map<Answer, String> told = new ConcurrentHashMap<>();
  private final Map<Answer, String> contradicted = new ConcurrentHashMap<>();
  private final Set<Answer> refused = ConcurrentHashMap.newKeySet();
  private final Set<Answer> uncertain = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger silences = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private volatile int revealsInAHundred = 2;
  private volatile boolean over;

  /** Who answered which round. */
  record Answer(String round, String person) {}

  /**
   * They begin.
   *
   * @param patience how long they wait for an answer
   */
  Crowd(Town town, List<String> channels, Duration patience, long seed) {
    this.town = town;
    this.channels = channels;
    this.patience = patience;
    for (int i = 0; i < AT_ONCE; i++) {
      Random random = new Random(seed + i);
      Thread thread = new Thread(() -> pressOnAndOn(random), "crowd-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /** The letter that each was told they had answered. */
  Map<Answer, String> answers() {
    return Map.copyOf(told);
  }

  /** Who was told first this and then that. */
  Map<Answer, String> contradicted() {
    return Map.copyOf(contradicted);
  }

  /** Who was told that nothing was recorded, and nothing else, whenever they pressed. */
  Set<Answer> onlyRefused() {
    Set<Answer> only = ConcurrentHashMap.newKeySet();
    only.addAll(refused);
    only.removeAll(uncertain);
    only.removeAll(told.keySet());
    return Set.copyOf(only);
  }

  /** How many presses were answered with: nothing was recorded. */
  int refusals() {
    return refusals.get();
  }

  /** How many answers never came. */
  int silences() {
    return silences.get();
  }

  private void pressOnAndOn(Random random) {
    while (!over) {
      press(random);
      try {
        Thread.sleep(PAUSE_MS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** From now on, whoever may reveal a question does so soon. */
  void revealOften() {
    revealsInAHundred = 50;
  }

  private void press(Random random) {
    List<Town.Posted> posts = town.posts(channels.get(random.nextInt(channels.size())));
    if (random.nextInt(100) < revealsInAHundred) {
      posts.stream()
          .filter(post -> post.offers(REVEAL))
          .findFirst()
          .ifPresent(post -> town.press(Town.MODERATOR, post, REVEAL, patience));
      return;
    }
    String letter = Deal.letter(random.nextInt(CHOICES));
    List<Town.Posted> open = posts.stream().filter(post -> post.offers(letter)).toList();
    if (open.isEmpty()) {
      return;
    }
    Town.Posted post = open.get(random.nextInt(open.size()));
    Answer answer = new Answer(post.round(), "P" + random.nextInt(PEOPLE));
    Optional<String> reply = town.press(answer.person(), post, letter, patience);
    if (reply.isPresent()) {
      read(answer, reply.get());
    } else if (post.offers(letter)) {
      silences.incrementAndGet();
      uncertain.add(answer);
    } else {
      uncertain.add(answer); // it may have been closed before it was pressed
    }
  }

  private void read(Answer answer, String reply) {
    Matcher found = TOLD.matcher(reply);
    if (found.find()) {
      remember(answer, found.group(2), found.group(1) != null);
    } else if (reply.contains(FAILED)) {
      refusals.incrementAndGet();
      refused.add(answer);
    }
  }

  /** Answers are final, so whoever is told twice is told the same. */
  private void remember(Answer answer, String letter, boolean earlier) {
    String before = told.putIfAbsent(answer, letter);
    if (before != null && !before.equals(letter)) {
      contradicted.put(answer, before + ", then " + letter);
    }
    if (before == null && earlier && refused.contains(answer) && !uncertain.contains(answer)) {
      contradicted.put(answer, "that nothing was recorded, then of an earlier " + letter);
    }
  }

  /** They stop; returns when the last has its answer. */
  void goHome() throws InterruptedException {
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
