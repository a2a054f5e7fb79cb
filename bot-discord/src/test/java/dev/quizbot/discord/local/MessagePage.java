package dev.quizbot.discord.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which messages of a channel are asked for. */
record MessagePage(Optional<String> before, Optional<String> after, Optional<String> around) {

  static MessagePage of(Call call) {
    return new MessagePage(
        call.parameter("before"), call.parameter("after"), call.parameter("around"));
  }

  /** So many of these, which are the oldest first; so is the result. */
  List<Message> in(List<Message> messages, int limit) {
    if (around.isPresent()) {
      List<Message> page = new ArrayList<>(last(older(messages, around.get()), limit / 2));
      List<Message> rest = messages.stream().filter(m -> compare(m, around.get()) >= 0).toList();
      page.addAll(first(rest, limit - page.size()));
      return page;
    }
    if (after.isPresent()) {
      return first(messages.stream().filter(m -> compare(m, after.get()) > 0).toList(), limit);
    }
    return last(before.map(id -> older(messages, id)).orElse(messages), limit);
  }

  private static List<Message> older(List<Message> messages, String id) {
    return messages.stream().filter(message -> compare(message, id) < 0).toList();
  }

  private static List<Message> first(List<Message> messages, int limit) {
    return messages.subList(0, Math.min(limit, messages.size()));
  }

  private static List<Message> last(List<Message> messages, int limit) {
    return messages.subList(Math.max(0, messages.size() - limit), messages.size());
  }

  private static int compare(Message message, String id) {
    return Snowflakes.OLDEST_FIRST.compare(message.id(), id);
  }
}
