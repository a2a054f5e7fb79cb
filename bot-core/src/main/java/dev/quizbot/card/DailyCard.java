package dev.quizbot.card;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people read of a channel's daily questions. */
public final class DailyCard {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

  private DailyCard() {}

  /**
   * A series as it is shown.
   *
   * @param line as people write it
   * @param questions how many questions fit
   * @param next when the next questions are due
   */
  public record Shown(
      String name, String line, String setBy, int questions, List<Instant> next, ZoneId zone) {
    public Shown {
      next = List.copyOf(next);
    }
  }

  /** To who has set a series up. */
  public static Card set(Shown series) {
    return new Card(
        "The daily question '%s' is set up.".formatted(series.name()), blocks(series), List.of());
  }

  /**
   * To everybody in the channel.
   *
   * @param show how one looks at it
   */
  public static Card notice(Shown series, String show) {
    return Card.of(
        "%s has set up a daily question here.".formatted(series.setBy()),
        new Block.Markdown("`%s`".formatted(series.line())),
        new Block.Plain("The first one comes " + date(series.next().get(0), series.zone()) + "."),
        new Block.Markdown("`%s` shows it and says how to change it.".formatted(show)));
  }

  /** The channel's series. */
  public static Card show(List<Shown> all, String set, String off) {
    List<Block> blocks = new ArrayList<>();
    for (Shown series : all) {
      blocks.add(new Block.Plain("%s, set up by %s".formatted(series.name(), series.setBy())));
      blocks.addAll(blocks(series));
    }
    blocks.add(how(set, off));
    return new Card("The daily questions of this channel", blocks, List.of());
  }

  /** There is no series, or none of the name. */
  public static Card none(Optional<String> name, List<String> names, String set) {
    String title =
        name.map("This channel has no daily question '%s'."::formatted)
            .orElse("This channel has no daily question.");
    Block advice =
        names.isEmpty()
            ? new Block.Markdown("Set one up with `%s`.".formatted(set))
            : new Block.Plain("It has " + Phrases.all(names) + ".");
    return Card.of(title, advice);
  }

  /** To who has switched a series off. */
  public static Card off(String name) {
    return Card.of(
        "The daily question '%s' is switched off.".formatted(name),
        new Block.Plain("A question that is open stays open until its time is up."));
  }

  /** To everybody in the channel. */
  public static Card offNotice(String name, String by) {
    return Card.of("%s has switched off the daily question '%s'.".formatted(by, name));
  }

  /** A line that can't be used. */
  public static Card problem(String typed, String problem, String set) {
    return Card.of(
        "Not set up: " + problem,
        new Block.Plain("You typed: " + typed),
        new Block.Markdown("An example: `%s`".formatted(set)));
  }

  private static List<Block> blocks(Shown series) {
    String next =
        series.next().stream()
            .map(at -> "- " + date(at, series.zone()))
            .collect(Collectors.joining("\n"));
    return List.of(
        new Block.Markdown("`%s`".formatted(series.line())),
        new Block.Plain("%s fit.".formatted(Phrases.questions(series.questions()))),
        new Block.Markdown("Next:\n" + next));
  }

  private static Block how(String set, String off) {
    return new Block.Markdown("Change it with `%s`, end it with `%s`.".formatted(set, off));
  }

  private static String date(Instant at, ZoneId zone) {
    return DATE.format(at.atZone(zone)) + " (" + zone.getId() + ")";
  }
}
