package dev.quizbot.slack;

import org.commonmark.parser.Parser;

/** Text in Slack's own markup, mrkdwn. */
final class Mrkdwn {
  private static final Parser PARSER = Parser.builder().build();

  private Mrkdwn() {}

  /** Markdown as mrkdwn that formats but mentions nobody. */
  static String markdown(String text) {
    MrkdwnWriter writer = new MrkdwnWriter();
    PARSER.parse(text).accept(writer);
    return writer.text();
  }

  /** What Slack wants written instead of its three signs; nothing is a mention or a link then. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A link; neither part can end it early. */
  static String link(String address, String text) {
    String target = escaped(address).replace("|", "%7C").replace(" ", "%20");
    return "<%s|%s>".formatted(target, escaped(text).replace('\n', ' '));
  }
}
