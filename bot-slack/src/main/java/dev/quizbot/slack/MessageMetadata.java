package dev.quizbot.slack;

import com.slack.api.model.Message;
import java.util.Map;

/** The key that a message carries. Others can read it, so it tells nothing else. */
final class MessageMetadata {
  private static final String EVENT = "quizbot_message";
  private static final String KEY = "key";

  private MessageMetadata() {}

  static Message.Metadata of(String key) {
    return Message.Metadata.builder().eventType(EVENT).eventPayload(Map.of(KEY, key)).build();
  }

  static boolean isOf(Message message, String key) {
    Message.Metadata metadata = message.getMetadata();
    return metadata != null
        && EVENT.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && key.equals(metadata.getEventPayload().get(KEY));
  }
}
