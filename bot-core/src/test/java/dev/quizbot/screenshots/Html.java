package dev.quizbot.screenshots;

/** Pieces of HTML. */
public final class Html {
  private Html() {}

  /** Text in which no character means anything but itself. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** An element with a class; the content is HTML already. */
  public static String element(String name, String kind, String content) {
    return "<%s class=\"%s\">%s</%s>".formatted(name, kind, content, name);
  }

  public static String div(String kind, String content) {
    return element("div", kind, content);
  }

  public static String span(String kind, String content) {
    return element("span", kind, content);
  }
}
