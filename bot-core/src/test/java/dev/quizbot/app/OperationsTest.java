package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private final AtomicBoolean ready = new AtomicBoolean();
  private final Operations operations =
      Operations.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), ready::get);

  @AfterEach
  void close() {
    operations.close();
  }

  @Test
  void tellsWhetherTheBotIsAliveAndReady() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    ready.set(true);
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(get("/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverAsksWhetherItIsAliveNeedNotWaitUntilItIsReady() throws Exception {
    CountDownLatch away = new CountDownLatch(1);
    AtomicInteger looks = new AtomicInteger();
    try (Operations waiting =
        Operations.listen(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            () -> {
              looks.incrementAndGet();
              awaitReturn(away);
              return true;
            })) {
      List<CompletableFuture<HttpResponse<String>>> asked =
          IntStream.range(0, 10).mapToObj(i -> ask(waiting, "/health/ready")).toList();
      await().until(() -> looks.get() == 1);

      assertThat(ask(waiting, "/health/live").get(10, TimeUnit.SECONDS).statusCode())
          .isEqualTo(200);
      assertThat(asked).noneMatch(CompletableFuture::isDone);
      for (CompletableFuture<HttpResponse<String>> ready : asked) {
        assertThat(ready.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
      }
      assertThat(looks).hasValue(1);
      away.countDown();
      await().until(() -> ask(waiting, "/health/ready").get().statusCode() == 200);
    } finally {
      away.countDown();
    }
  }

  private static void awaitReturn(CountDownLatch away) {
    try {
      away.await();
    } catch (InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
  }

  private static CompletableFuture<HttpResponse<String>> ask(Operations of, String path) {
    URI address = URI.create("http://127.0.0.1:%d%s".formatted(of.port(), path));
    return HttpClient.newHttpClient()
        .sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void tellsWhatWasCountedInPrometheusFormat() throws Exception {
    Meters meters = new Meters(operations.registry());
    meters.interaction("press", "answered");
    meters.interaction("press", "answered");
    meters.interaction("quiz", "failed");
    meters.acknowledged("press", Duration.ofMillis(7));
    meters.request("post", "delivered");
    meters.editSaved();

    HttpResponse<String> metrics = get("/metrics");
    assertThat(metrics.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    assertThat(metrics.body().lines())
        .contains(
            "quizbot_interactions_total{kind=\"press\",outcome=\"answered\"} 2.0",
            "quizbot_interactions_total{kind=\"quiz\",outcome=\"failed\"} 1.0",
            "quizbot_acknowledgement_seconds_bucket{kind=\"press\",le=\"0.01\"} 1",
            "quizbot_requests_total{outcome=\"delivered\",request=\"post\"} 1.0",
            "quizbot_edits_coalesced_total 1.0")
        .anyMatch(line -> line.startsWith("logback_events_total{level=\"error\"}"));
  }

  @Test
  void anAddressThatIsTakenIsExplained() {
    InetSocketAddress taken =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), operations.port());

    assertThatThrownBy(() -> Operations.listen(taken, ready::get))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ops.http: can't listen on")
        .hasMessageContaining("'off'");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:%d%s".formatted(operations.port(), path));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
