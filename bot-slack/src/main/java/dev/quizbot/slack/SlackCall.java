package dev.quizbot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.quizbot.quiz.NotYetException;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Response;

/** Calls of Slack's Web API. */
final class SlackCall {
  static final int TOO_MANY_REQUESTS = 429;
  private static final Duration STANDARD_PAUSE = Duration.ofSeconds(30);

  private SlackCall() {}

  /** A call by the SDK. */
  interface Call<T> {
    T run() throws IOException, SlackApiException;
  }

  /** Slack has refused a call; nothing was carried out. */
  static final class RefusedException extends RuntimeException {
    private final String error;

    RefusedException(String error, String detail) {
      super("Slack refuses: " + error + detail);
      this.error = error;
    }

    /** Slack's word for what is wrong, e.g. {@code not_in_channel}. */
    String error() {
      return error;
    }
  }

  /**
   * What a call returns.
   *
   * @throws RefusedException if Slack says that it has not done it
   * @throws NotYetException if Slack wants to be left alone for a while
   * @throws IllegalStateException if it is not known whether Slack has done it
   */
  static <T extends SlackApiTextResponse> T run(Call<T> call) {
    try {
      T response = call.run();
      if (!response.isOk()) {
        String needed = response.getNeeded() == null ? "" : ", needed: " + response.getNeeded();
        throw new RefusedException(String.valueOf(response.getError()), needed);
      }
      return response;
    } catch (SlackApiException failed) {
      if (failed.getResponse().code() == TOO_MANY_REQUESTS) {
        throw new NotYetException("Slack wants a pause", pause(failed.getResponse()));
      }
      throw new IllegalStateException("Slack answers " + failed.getResponse().code(), failed);
    } catch (IOException lost) {
      throw new IllegalStateException("no answer from Slack: " + lost, lost);
    }
  }

  /** How long Slack wants to be left alone. */
  static Duration pause(Response limited) {
    String seconds = limited.header("Retry-After");
    return seconds != null && seconds.matches("[0-9]{1,6}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : STANDARD_PAUSE;
  }
}
