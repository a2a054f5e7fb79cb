package dev.quizbot.campaign;

import dev.quizbot.round.Deal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who press buttons all the time and remember what they were told. */
final class Crowd {
  private static final int PEOPLE = 12;
  private static final int AT_ONCE = 4;
  private static final int CHOICES = 4;
  private static final int PAUSE_MS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Pattern TOLD = Pattern.compile("You (?:have )?answered ([A-J])");

  private static final String REVEAL = "Reveal now";

  private final Town town;
  private final List<String> channels;
  private final Map<Answer, String> told = new ConcurrentHashMap<>();
  private final Map<Answer, String> contradicted = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile int revealsInAHundred = 2;
  private volatile boolean over;

  /** Who answered which round. */
  record Answer(String round, String person) {}

  Crowd(Town town, List<String> channels, long seed) {
    this.town = town;
    this.channels = channels;
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
          .ifPresent(post -> town.press(Town.MODERATOR, post, REVEAL, PATIENCE));
      return;
    }
    String letter = Deal.letter(random.nextInt(CHOICES));
    List<Town.Posted> open = posts.stream().filter(post -> post.offers(letter)).toList();
    if (open.isEmpty()) {
      return;
    }
    Town.Posted post = open.get(random.nextInt(open.size()));
    String person = "P" + random.nextInt(PEOPLE);
    town.press(person, post, letter, PATIENCE)
        .map(TOLD::matcher)
        .filter(Matcher::find)
        .ifPresent(found -> remember(new Answer(post.round(), person), found.group(1)));
  }

  /** Answers are final, so whoever is told twice is told the same. */
  private void remember(Answer answer, String letter) {
    String before = told.putIfAbsent(answer, letter);
    if (before != null && !before.equals(letter)) {
      contradicted.put(answer, before + ", then " + letter);
    }
  }

  /** Who was told first this and then that. */
  Map<Answer, String> contradicted() {
    return Map.copyOf(contradicted);
  }

  /** They stop; returns when the last has its answer. */
  void goHome() throws InterruptedException {
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
