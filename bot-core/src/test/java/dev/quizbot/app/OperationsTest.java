package dev.quizbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
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
