package dev.quizbot.discord;

import static dev.quizbot.screenshots.Html.div;
import static dev.quizbot.screenshots.Html.escaped;
import static dev.quizbot.screenshots.Html.span;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quizbot.discord.local.Channel;
import dev.quizbot.discord.local.Message;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A message as HTML, much as Discord shows it. */
final class MessageHtml {
  static final String STYLE =
      """
      body { margin: 0; padding: 16px; background: #313338; color: #dbdee1; font: 15px/1.4 sans-serif; }
      .name { color: #fff; font-weight: 600; }
      .app { background: #5865f2; color: #fff; font-size: 10px; padding: 1px 5px; border-radius: 3px; margin-left: 6px; }
      .embed { background: #2b2d31; border-left: 4px solid #1e1f22; border-radius: 4px; padding: 10px 16px; margin: 6px 0; }
      .title { color: #fff; font-weight: 600; margin-bottom: 6px; }
      p, ul, ol { margin: 6px 0; } ul, ol { padding-left: 22px; }
      code { background: #1e1f22; border-radius: 3px; padding: 1px 4px; font-size: 85%; }
      pre { background: #1e1f22; border-radius: 4px; padding: 8px; margin: 6px 0; } pre code { padding: 0; }
      a { color: #00a8fc; text-decoration: none; }
      .small { font-size: 12px; color: #949ba4; }
      .row { margin: 6px 0; }
      .button { display: inline-block; background: #5865f2; color: #fff; border-radius: 4px; padding: 6px 16px; margin-right: 8px; }
      .secondary { background: #4e5058; } .disabled { opacity: .5; }
      .select { background: #1e1f22; border-radius: 4px; padding: 8px 12px; max-width: 420px; color: #949ba4; }
      .option { background: #2b2d31; padding: 8px 12px; max-width: 420px; color: #dbdee1; }
      .thread { margin: 14px 0 0 18px; padding-left: 12px; border-left: 2px solid #4e5058; }
      .only { font-size: 12px; color: #949ba4; margin-top: 4px; }
      """;

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br>").build();

  private MessageHtml() {}

  static String of(Message message) {
    String embeds = message.embeds().stream().map(MessageHtml::embed).collect(Collectors.joining());
    StringBuilder rows = new StringBuilder();
    for (JsonNode row : message.components()) {
      StringBuilder controls = new StringBuilder();
      row.path("components").forEach(control -> controls.append(control(control)));
      rows.append(div("row", controls.toString()));
    }
    String only = message.isEphemeral() ? div("only", "👁 Only you can see this") : "";
    return div("message", span("name", "Quizbot") + span("app", "APP") + embeds + rows + only);
  }

  static String of(Channel thread) {
    return div(
        "thread",
        div("title", escaped("# " + thread.name()))
            + thread.messages().stream().map(MessageHtml::of).collect(Collectors.joining()));
  }

  private static String embed(JsonNode embed) {
    return div(
        "embed",
        div("title", markdown(embed.path("title").asText()))
            + markdown(embed.path("description").asText()));
  }

  private static String markdown(String text) {
    String html = RENDERER.render(PARSER.parse(text));
    return html.replaceAll("-# (.*?)</p>", "<span class=\"small\">$1</span></p>")
        .replaceAll("&lt;t:[0-9]+:R&gt;", "in 24 hours");
  }

  private static String control(JsonNode control) {
    if (control.path("options").isArray()) {
      StringBuilder options = new StringBuilder();
      for (JsonNode option : control.path("options")) {
        options.append(div("option", "☐ " + escaped(option.path("label").asText())));
      }
      return div("select", escaped(control.path("placeholder").asText())) + options;
    }
    String kind = control.path("style").asInt() == 1 ? "button" : "button secondary";
    return span(
        control.path("disabled").asBoolean() ? kind + " disabled" : kind,
        escaped(control.path("label").asText()));
  }
}
