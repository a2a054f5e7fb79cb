package dev.quizbot.slack;

import static dev.quizbot.screenshots.Html.div;
import static dev.quizbot.screenshots.Html.escaped;
import static dev.quizbot.screenshots.Html.span;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quizbot.slack.local.Message;
import java.util.List;
import java.util.stream.Collectors;

/** A message as HTML, much as Slack shows it. */
final class MessageHtml {
  static final String STYLE =
      """
      body { margin: 0; padding: 16px; background: #fff; color: #1d1c1d; font: 15px/1.45 sans-serif; }
      .name { font-weight: 700; } .app { background: #e8e8e8; font-size: 10px; padding: 1px 4px; border-radius: 2px; margin-left: 6px; color: #616061; }
      .header { font-size: 18px; font-weight: 700; margin: 4px 0; }
      .section { margin: 6px 0; white-space: pre-wrap; }
      code { background: #f6f6f6; border: 1px solid #ddd; border-radius: 3px; color: #c01343; padding: 0 3px; font-size: 85%; }
      pre { background: #f8f8f8; border: 1px solid #ddd; border-radius: 4px; padding: 8px; margin: 4px 0; font-size: 85%; }
      a { color: #1264a3; text-decoration: none; }
      .context { font-size: 12px; color: #616061; margin: 6px 0; }
      .row { margin: 8px 0; }
      .button { display: inline-block; border: 1px solid #bbb; border-radius: 4px; padding: 5px 14px; margin-right: 8px; font-weight: 600; }
      .primary { background: #007a5a; color: #fff; border-color: #007a5a; }
      .option { margin: 4px 0; }
      .thread { margin: 14px 0 0 18px; padding-left: 12px; border-left: 2px solid #ddd; }
      .only { font-size: 12px; color: #616061; margin-bottom: 4px; }
      """;

  private MessageHtml() {}

  static String of(Message message) {
    StringBuilder blocks = new StringBuilder();
    message.blocks().forEach(block -> blocks.append(block(block)));
    String only = message.isEphemeral() ? div("only", "👁 Only visible to you") : "";
    return div("message", only + span("name", "Quizbot") + span("app", "APP") + blocks);
  }

  static String thread(List<Message> replies) {
    return div("thread", replies.stream().map(MessageHtml::of).collect(Collectors.joining()));
  }

  private static String block(JsonNode block) {
    String kind = block.path("type").asText();
    if (block.path("elements").isMissingNode()) {
      return div(kind, text(block.path("text")));
    }
    StringBuilder elements = new StringBuilder();
    for (JsonNode element : block.path("elements")) {
      elements.append(kind.equals("context") ? text(element) : element(element));
    }
    return div(kind.equals("context") ? kind : "row", elements.toString());
  }

  private static String element(JsonNode element) {
    if (element.path("options").isArray()) {
      StringBuilder options = new StringBuilder();
      for (JsonNode option : element.path("options")) {
        options.append(div("option", "☐ " + text(option.path("text"))));
      }
      return options.toString();
    }
    boolean primary = element.path("style").asText().equals("primary");
    return span(primary ? "button primary" : "button", text(element.path("text")));
  }

  private static String text(JsonNode text) {
    String written = text.path("text").asText();
    return text.path("type").asText().equals("mrkdwn") ? mrkdwn(written) : escaped(written);
  }

  /** Slack's text is escaped already, but for what is markup. */
  private static String mrkdwn(String text) {
    return text.replaceAll("<!date\\^[^|>]*\\|[^>]*>", "tomorrow at 9:30 AM")
        .replaceAll("<(https?://[^|>]+)\\|([^>]*)>", "<a>$2</a>")
        .replaceAll("<(https?://[^|>]+)>", "<a>$1</a>")
        .replaceAll("(?s)```\\n?(.*?)\\n?```", "<pre>$1</pre>")
        .replaceAll("`([^`\n]+)`", "<code>$1</code>")
        .replaceAll("(?<![\\w*])\\*([^*\n]+)\\*(?![\\w*])", "<b>$1</b>")
        .replaceAll("(?<![\\w_])_([^_\n]+)_(?![\\w_])", "<i>$1</i>");
  }
}
