package dev.quizbot.journey;

import dev.quizbot.journey.World.Post;
import dev.quizbot.journey.World.Room;
import dev.quizbot.journey.World.Someone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A world with a running bot for each test, and what journeys do again and again. */
abstract class Journeys {
  static final Duration UNTIL_CLOSED = Duration.ofDays(2);

  /** Longer than a step of a round may take; then the bot looks what became of it. */
  static final Duration UNTIL_TAKEN_UP = Duration.ofSeconds(31);

  @TempDir private Path data;
  private Optional<World> started = Optional.empty();

  /**
   * A world in which no bot runs yet.
   *
   * @param data a folder for the bot's database
   */
  protected abstract World world(Path data);

  @BeforeEach
  void startBot() {
    started = Optional.of(world(data));
    general();
    world().startBot();
  }

  @AfterEach
  void stopAll() {
    world().stopBot();
    world().close();
  }

  World world() {
    return started.orElseThrow();
  }

  Room general() {
    return world().room("general");
  }

  Someone ada() {
    return world().someone("Ada");
  }

  Someone bob() {
    return world().someone("Bob");
  }

  Post ask(String topic) {
    return ask(general(), topic);
  }

  Post ask(Room room, String topic) {
    int before = room.questions().size();
    ada().asks(room, topic);
    eventually(() -> room.questions().size() == before + 1);
    return room.questions().get(before);
  }

  static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }

  /** See {@link World#eventually(Callable)}. */
  void eventually(Callable<Boolean> condition) {
    world().eventually(condition);
  }

  void awaitExplained(Post question) {
    eventually(() -> !question.thread().isEmpty());
    eventually(() -> !question.canBeAnswered());
  }

  /**
   * A question that is asked and explained after all else shows that the bot was through with it.
   */
  void awaitNothingLeftToDo() {
    Room last = world().room("last");
    Post question = ask(last, "airflow");
    world().pass(UNTIL_CLOSED);
    awaitExplained(question);
  }
}
