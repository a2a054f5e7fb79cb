package dev.quizbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.quizbot.card.Card;
import dev.quizbot.card.SampleCards;
import dev.quizbot.quiz.Delivery;
import dev.quizbot.quiz.MessageKey;
import dev.quizbot.quiz.NotYetException;
import dev.quizbot.quiz.UnknowableException;
import dev.quizbot.round.PlayerId;
import dev.quizbot.round.Venue;
import dev.quizbot.slack.local.Called;
import dev.quizbot.slack.local.Channel;
import dev.quizbot.slack.local.LocalSlack;
import dev.quizbot.slack.local.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackPlatformTest {
  private static final Card OPEN = SampleCards.named("plain-open");
  private static final Card CLOSED = SampleCards.named("plain-closed");
  private static final Card REVEAL = SampleCards.named("plain-reveal");
  private static final String UPDATE = "/chat.update";
  private static final String POST = "/chat.postMessage";

  private final LocalSlack slack = LocalSlack.start();
  private final Channel general = slack.channel("general");
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final SlackPlatform platform = platform();

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void aMessageIsFoundByItsKeyAmongManyNewerOnes() {
    MessageKey key = key("one");
    Delivery posted = platform.post(venue(general), OPEN, key);
    platform.post(venue(general), OPEN, key("two"));
    for (int i = 0; i < 450; i++) {
      slack.person("Bob").says(general, "chatter " + i);
    }

    assertThat(platform.find(venue(general), key))
        .contains(((Delivery.Delivered) posted).message());
    assertThat(platform.find(venue(general), key("three"))).isEmpty();
    assertThat(slack.calls("/conversations.history")).hasSize(6);
  }

  @Test
  void onlyWhatWasWrittenSinceAKeyWasMadeIsLookedThrough() {
    MessageKey key = key("one");
    platform.find(venue(general), key);

    String oldest = slack.calls("/conversations.history").get(0).text("oldest");
    assertThat(Timestamps.instant(oldest))
        .isBetween(key.since().minusSeconds(61), key.since().minusSeconds(60));
  }

  @Test
  void whereThereIsTooMuchToLookThroughNothingIsSaidToBeMissing() {
    MessageKey key = key("one");
    for (int i = 0; i < 4_001; i++) {
      slack.person("Bob").says(general, "chatter " + i);
    }

    assertThatThrownBy(() -> platform.find(venue(general), key))
        .isInstanceOf(UnknowableException.class);
  }

  @Test
  void withoutLeaveToReadAThreadAnExplanationIsToldOnce() {
    slack.team().take("channels:history");
    platform.post(venue(general), OPEN, key("one"));
    Message message = general.messages().get(0);
    MessageKey why = key("why");
    platform.reply(venue(general), message.ts(), REVEAL, why);
    now.updateAndGet(at -> at.plusSeconds(31));
    platform.reply(venue(general), message.ts(), REVEAL, why);

    assertThat(general.replies(message)).hasSize(1);
  }

  @Test
  void linksInQuestionsOpenNoPreviews() {
    platform.post(venue(general), OPEN, key("one"));
    platform.reply(venue(general), general.messages().get(0).ts(), REVEAL, key("why"));
    platform.tell(venue(general), new PlayerId(SlackPlatform.NAME, ada()), CLOSED);

    assertThat(slack.calls(POST))
        .hasSize(3)
        .allMatch(call -> call.text("unfurl_links").matches("0|false"))
        .allMatch(call -> call.text("unfurl_media").matches("0|false"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"edit_window_closed", "invalid_blocks", "cant_update_message", "never_heard_of"})
  void aMessageThatCantBeChangedButStandsHoldsUpNothing(String error) {
    String message = posted();
    slack.refuse(UPDATE, error);

    assertThat(platform.edit(venue(general), message, CLOSED))
        .isEqualTo(new Delivery.Delivered(message));
  }

  @Test
  void aMessageThatIsGoneIsNotChangedAndOneThatMayBeChangedLaterIs() {
    String message = posted();
    general.messages().get(0).delete();
    assertThat(platform.edit(venue(general), message, CLOSED)).isInstanceOf(Delivery.Refused.class);

    slack.refuse(UPDATE, "internal_error");
    assertThatThrownBy(() -> platform.edit(venue(general), message, CLOSED))
        .isInstanceOf(SlackCall.RefusedException.class);
  }

  @Test
  void aRefusalThatNobodyKnowsIsFinalForAPost() {
    slack.refuse(POST, "never_heard_of");

    assertThat(platform.post(venue(general), OPEN, key("one")))
        .isEqualTo(new Delivery.Refused("Slack says: never_heard_of"));
  }

  @Test
  void nothingIsCalledBeforeAPauseIsOverAndOtherChannelsGoOn() {
    slack.faults().limit("POST", POST, 1, Duration.ofSeconds(30));
    Channel other = slack.channel("other");
    MessageKey key = key("one");

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> platform.post(venue(general), OPEN, key))
          .isInstanceOfSatisfying(
              NotYetException.class,
              pause -> assertThat(pause.pause()).isEqualTo(Duration.ofSeconds(30)));
    }
    assertThat(slack.calls(POST)).hasSize(1);
    platform.post(venue(other), OPEN, key("two"));
    now.updateAndGet(at -> at.plusSeconds(29));
    assertThatThrownBy(() -> platform.post(venue(general), OPEN, key))
        .isInstanceOf(NotYetException.class);
    now.updateAndGet(at -> at.plusSeconds(1));
    platform.post(venue(general), OPEN, key);

    assertThat(other.messages()).hasSize(1);
    assertThat(general.messages()).hasSize(1);
    assertThat(slack.calls(POST)).hasSize(3);
  }

  @Test
  void countsLeaveRoomForAnswersAndNoMinuteHasTooManyChanges() {
    String message = posted();
    int counts = 0;
    for (int minute = 0; minute < 3; minute++) {
      for (int i = 0; i < 60; i++) {
        counts += isShown(message) ? 1 : 0;
        platformTime(Duration.ofSeconds(1));
      }
    }
    assertThat(counts).isBetween(60, 2 * EditPace.A_MINUTE);
    List<Instant> times = slack.calls(UPDATE).stream().map(Called::at).toList();
    for (Instant from : times) {
      Instant to = from.plusSeconds(59);
      assertThat(times.stream().filter(at -> !at.isBefore(from) && at.isBefore(to)))
          .hasSizeLessThan(EditPace.A_MINUTE);
    }
    while (isShown(message)) {
      counts++;
    }
    assertThat(platform.edit(venue(general), message, CLOSED))
        .isInstanceOf(Delivery.Delivered.class);
  }

  private boolean isShown(String message) {
    try {
      platform.edit(venue(general), message, OPEN);
      return true;
    } catch (NotYetException wait) {
      return false;
    }
  }

  private void platformTime(Duration time) {
    slack.clock().advance(time);
    now.updateAndGet(at -> at.plus(time));
  }

  private String posted() {
    return ((Delivery.Delivered) platform.post(venue(general), OPEN, key("one"))).message();
  }

  private String ada() {
    return slack.person("Ada").id();
  }

  private MessageKey key(String name) {
    return new MessageKey(name, now.get());
  }

  private static Venue venue(Channel channel) {
    return new Venue(SlackPlatform.NAME, channel.team().id(), channel.id());
  }

  private SlackPlatform platform() {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    config.setStatsEnabled(false);
    Slack sdk = Slack.getInstance(config);
    return new SlackPlatform(
        sdk.methods(),
        OneWorkspace.of(sdk.methods(), slack.team().token()),
        new Gate(now::get),
        now::get);
  }
}
