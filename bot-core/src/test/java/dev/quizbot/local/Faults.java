package dev.quizbot.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What goes wrong with the next requests, as ordered by a test. Paths are those of the API
 * documentation with {@code *} for a segment, as in {@code /users/*}. Of several faults for one
 * request the first ordered comes first.
 */
public final class Faults {

  /** What happens to one request. */
  public sealed interface Fault {

    /** Carried out, but the connection breaks before the answer. */
    record LostAnswer() implements Fault {}

    /** Not carried out. */
    record Refused(Reply reply) implements Fault {}

    /** Carried out; the answer waits. */
    record Held(Hold hold) implements Fault {}
  }

  private record Order(String method, Pattern path, AtomicInteger left, Fault fault) {

    boolean take(String method, String path) {
      return this.method.equals(method)
          && this.path.matcher(path).matches()
          && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
  }

  private final Function<Duration, Reply> limited;
  private final List<Order> orders = new CopyOnWriteArrayList<>();

  /**
   * None yet.
   *
   * @param limited what the platform answers to one request too many
   */
  public Faults(Function<Duration, Reply> limited) {
    this.limited = limited;
  }

  /** The next matching request is carried out, and its answer lost. */
  public void loseAnswer(String method, String path) {
    loseAnswers(method, path, 1);
  }

  /** As {@link #loseAnswer}, so many times. */
  public void loseAnswers(String method, String path, int times) {
    order(method, path, times, new Fault.LostAnswer());
  }

  /** The next matching requests are answered 429, and not carried out. Whole seconds. */
  public void limit(String method, String path, int times, Duration retryAfter) {
    order(method, path, times, new Fault.Refused(limited.apply(retryAfter)));
  }

  /** The next matching requests are answered with this error, and not carried out. */
  public void fail(String method, String path, int times, int status) {
    Reply reply = new Reply(status, Json.object().put("message", status + "").put("code", 0));
    order(method, path, times, new Fault.Refused(reply));
  }

  /** The next matching request is answered with this refusal, and not carried out. */
  public void refuse(String method, String path, Reply refusal) {
    order(method, path, 1, new Fault.Refused(refusal));
  }

  /** The next matching request is carried out, and its answer held back until released. */
  public Hold hold(String method, String path) {
    Hold hold = new Hold();
    order(method, path, 1, new Fault.Held(hold));
    return hold;
  }

  /** Whether every fault ordered has happened. */
  public boolean allHappened() {
    return orders.stream().allMatch(order -> order.left().get() == 0);
  }

  private void order(String method, String path, int times, Fault fault) {
    orders.add(new Order(method, PathPattern.of(path), new AtomicInteger(times), fault));
  }

  /** What happens to this request; an order is used up by it. */
  public Optional<Fault> next(String method, String path) {
    return orders.stream().filter(order -> order.take(method, path)).findFirst().map(Order::fault);
  }

  /** Lets every held answer go, so that nothing waits when the server closes. */
  public void releaseAll() {
    for (Order order : orders) {
      if (order.fault() instanceof Fault.Held held) {
        held.hold().release();
      }
    }
  }
}
