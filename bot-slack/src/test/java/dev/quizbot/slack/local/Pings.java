package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Who is notified by messages: Slack reads mentions in mrkdwn and in the plain fallback. */
final class Pings {
  private static final Pattern MENTION =
      Pattern.compile("<(@[UW]|!channel|!here|!everyone|!subteam\\^)[^>]*>");

  private static final String GROUP = "<!subteam^";

  private final List<String> pings = new CopyOnWriteArrayList<>();

  List<String> all() {
    return List.copyOf(pings);
  }

  void read(JsonNode content) {
    pings.addAll(in(content));
  }

  /** What only one person sees notifies no group, so that its name may stand there. */
  void readPrivate(JsonNode content) {
    in(content).stream().filter(mention -> !mention.startsWith(GROUP)).forEach(pings::add);
  }

  /** A changed message notifies nobody again. */
  void readChange(JsonNode before, JsonNode content) {
    List<String> more = in(content);
    in(before).forEach(more::remove);
    pings.addAll(more);
  }

  private static List<String> in(JsonNode content) {
    List<String> mentions = new ArrayList<>();
    for (String text : mrkdwn(content)) {
      MENTION.matcher(text).results().map(MatchResult::group).forEach(mentions::add);
    }
    return mentions;
  }

  private static List<String> mrkdwn(JsonNode content) {
    List<String> texts = new ArrayList<>(List.of(content.path("text").asText()));
    collect(content.path("blocks"), texts);
    return texts;
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.path("type").asText().equals("mrkdwn")) {
      texts.add(node.path("text").asText());
    }
    if (node.isContainerNode()) {
      node.forEach(child -> collect(child, texts));
    }
  }
}
