package dev.quizbot.slack;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * Writes Markdown as mrkdwn. What mrkdwn has no sign for becomes the nearest: a heading is bold, an
 * image a link.
 */
final class MrkdwnWriter extends AbstractVisitor {
  /** Keeps a sign that stands for itself from being taken for formatting; can't be seen. */
  private static final char BREAK = '\u200B';

  private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:)\\S+");
  private static final String SIGNS = "*_~`";

  private final StringBuilder out = new StringBuilder();

  /** What begins each line inside lists and quotations. */
  private String indent = "";

  String text() {
    return out.toString().strip();
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    end(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    out.append('*');
    visitChildren(heading);
    out.append('*');
    end(heading);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    wrap('*', strong);
  }

  @Override
  public void visit(Emphasis emphasis) {
    wrap('_', emphasis);
  }

  @Override
  public void visit(Code code) {
    out.append('`').append(Mrkdwn.escaped(code.getLiteral().replace("`", "ˋ"))).append('`');
  }

  @Override
  public void visit(FencedCodeBlock block) {
    code(block.getLiteral(), block);
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    code(block.getLiteral(), block);
  }

  @Override
  public void visit(BulletList list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      item(item, "• ");
    }
    endList(list);
  }

  @Override
  public void visit(OrderedList list) {
    Integer first = list.getMarkerStartNumber();
    int number = first == null ? 1 : first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      item(item, number + ". ");
      number++;
    }
    endList(list);
  }

  @Override
  public void visit(BlockQuote quote) {
    MrkdwnWriter inner = new MrkdwnWriter();
    inner.visitChildren(quote);
    append("> " + inner.text().replace("\n", "\n> "));
    end(quote);
  }

  @Override
  public void visit(Link link) {
    link(link.getDestination(), link);
  }

  @Override
  public void visit(Image image) {
    link(image.getDestination(), image);
  }

  @Override
  public void visit(Text text) {
    text.getLiteral().chars().forEach(this::literal);
  }

  @Override
  public void visit(HtmlInline html) {
    out.append(Mrkdwn.escaped(html.getLiteral()));
  }

  @Override
  public void visit(HtmlBlock html) {
    append(Mrkdwn.escaped(html.getLiteral()));
    end(html);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    append("\n");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    append("\n");
  }

  @Override
  public void visit(ThematicBreak rule) {
    out.append("———");
    end(rule);
  }

  /** Between letters the signs mean nothing to Slack. */
  private void literal(int sign) {
    boolean inWord = sign == '_' && out.length() > 0 && Character.isLetterOrDigit(last());
    if (SIGNS.indexOf(sign) >= 0 && !inWord) {
      out.append(BREAK).append((char) sign).append(BREAK);
    } else {
      out.append(Mrkdwn.escaped(String.valueOf((char) sign)));
    }
  }

  private char last() {
    return out.charAt(out.length() - 1);
  }

  /** Slack sees formatting only between spaces or signs. */
  private void wrap(char sign, Node node) {
    if (out.length() > 0 && Character.isLetterOrDigit(last())) {
      out.append(BREAK);
    }
    out.append(sign);
    visitChildren(node);
    out.append(sign);
    if (node.getNext() instanceof Text next
        && !next.getLiteral().isEmpty()
        && Character.isLetterOrDigit(next.getLiteral().charAt(0))) {
      out.append(BREAK);
    }
  }

  private void item(Node item, String bullet) {
    if (item instanceof ListItem) {
      out.append(bullet);
      String outer = indent;
      indent = outer + " ".repeat(bullet.length() + 1);
      visitChildren(item);
      indent = outer;
      trimLines();
      append("\n");
    }
  }

  private void code(String literal, Node block) {
    out.append("```\n");
    append(Mrkdwn.escaped(literal.stripTrailing().replace("```", "ˋˋˋ")));
    append("\n```");
    end(block);
  }

  /** An empty line behind a block, but none between the lines of a list. */
  private void end(Node block) {
    if (block.getNext() == null) {
      return;
    }
    boolean inItem = block.getParent() instanceof ListItem;
    append(inItem ? "\n" : "\n\n");
  }

  /** The line of the last item has ended already. */
  private void endList(Node list) {
    if (list.getNext() != null) {
      append("\n");
    }
  }

  private void append(String text) {
    out.append(text.replace("\n", "\n" + indent));
  }

  private void trimLines() {
    while (out.length() > 0 && Character.isWhitespace(last())) {
      out.setLength(out.length() - 1);
    }
  }

  /** What is no web address could mean something to Slack, {@code <!channel>} for example. */
  private void link(String address, Node node) {
    String text = plain(node);
    if (ADDRESS.matcher(address).matches()) {
      out.append(Mrkdwn.link(address, text.isBlank() ? address : text));
    } else {
      visitChildren(node);
      out.append(Mrkdwn.escaped(" (" + address + ")"));
    }
  }

  private static String plain(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text literal) {
            text.append(literal.getLiteral());
          }

          @Override
          public void visit(Code code) {
            text.append(code.getLiteral());
          }
        });
    return text.toString();
  }
}
