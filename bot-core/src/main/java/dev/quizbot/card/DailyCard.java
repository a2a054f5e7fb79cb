package dev.quizbot.card;

import dev.quizbot.round.GroupId;
import dev.quizbot.schedule.Pause;
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

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

  private DailyCard() {}

  /**
   * A series as it is shown.
   *
   * @param line as people write it
   * @param mention whom its questions call
   * @param setBy none if it stands in the settings file
   * @param next when the next questions are due
   * @param pause the one that holds or is to come
   */
  public record Shown(
      String name,
      String line,
      Optional<GroupId> mention,
      Optional<String> setBy,
      Supply supply,
      List<Instant> next,
      ZoneId zone,
      Optional<Pause> pause) {
    public Shown {
      next = List.copyOf(next);
    }

    private String by() {
      return setBy.map(name -> "set up by " + name).orElse("from the bot's settings file");
    }
  }

  /**
   * How many questions fit a series.
   *
   * @param fresh how many of them the channel has not been asked yet
   */
  public record Supply(int questions, int fresh) {
    private String text() {
      String fit = Phrases.questions(questions) + (questions == 1 ? " fits; " : " fit; ");
      return fit
          + (fresh == 0
              ? "all have been asked here, so the one asked longest ago comes next."
              : "%d not asked here yet.".formatted(fresh));
    }
  }

  /** How the commands are typed that change a series. */
  public record How(String set, String off, String pause, String resume) {}

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
        "%s has set up a daily question here.".formatted(series.setBy().orElse("")),
        new Block.Markdown("`%s`".formatted(series.line())),
        new Block.Plain(
            series.next().stream()
                .findFirst()
                .map(first -> "The first one comes " + date(first, series.zone()) + ".")
                .orElse("No date is to come.")),
        new Block.Markdown("`%s` shows it and says how to change it.".formatted(show)));
  }

  /** The channel's series. */
  public static Card show(List<Shown> all, How how) {
    List<Block> blocks = new ArrayList<>();
    for (Shown series : all) {
      blocks.add(new Block.Plain("%s, %s".formatted(series.name(), series.by())));
      blocks.addAll(blocks(series));
    }
    blocks.add(how(how));
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

  /** To everybody in the channel. */
  public static Card paused(String name, String by, Pause pause, String resume) {
    return Card.of(
        "%s has paused the daily question '%s' %s.".formatted(by, name, dates(pause)),
        new Block.Markdown("`%s` lets it go on.".formatted(resume)));
  }

  /** To everybody in the channel. */
  public static Card resumed(String name, String by) {
    return Card.of("%s lets the daily question '%s' go on.".formatted(by, name));
  }

  /** To who wants to end what the settings file says. */
  public static Card fixed(String name) {
    return Card.of(
        "The daily question '%s' stands in the bot's settings file; remove it there."
            .formatted(name),
        new Block.Plain("It can be paused here."));
  }

  /**
   * To who set a series up, when it has been paused because its channel takes no questions.
   *
   * @param line as people write it
   * @param times how many questions one after the other could not be posted
   */
  public static Card stopped(String name, String line, int times, String reason, String resume) {
    return Card.of(
        "The daily question '%s' is paused.".formatted(name),
        new Block.Markdown("`%s`".formatted(line)),
        new Block.Plain("Its last %d questions could not be posted: %s".formatted(times, reason)),
        new Block.Markdown(
            "When that is mended, `%s` in the channel lets it go on.".formatted(resume)));
  }

  /** A line that can't be used. */
  public static Card problem(String typed, String problem, String set) {
    return Card.of(
        "Not set up: " + problem,
        new Block.Plain("You typed: " + typed),
        new Block.Markdown("An example: `%s`".formatted(set)));
  }

  private static List<Block> blocks(Shown series) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Markdown("`%s`".formatted(series.line())));
    series.mention().ifPresent(group -> blocks.add(new Block.Group("Mentions", group)));
    blocks.add(new Block.Plain(series.supply().text()));
    series
        .pause()
        .ifPresent(
            pause ->
                blocks.add(
                    new Block.Plain(
                        "Paused %s%s."
                            .formatted(
                                dates(pause),
                                pause.reason().map(reason -> ": " + reason).orElse("")))));
    if (!series.next().isEmpty()) {
      String next =
          series.next().stream()
              .map(at -> "- " + date(at, series.zone()))
              .collect(Collectors.joining("\n"));
      blocks.add(new Block.Markdown("Next:\n" + next));
    }
    return blocks;
  }

  private static String dates(Pause pause) {
    return pause
        .until()
        .map(
            last ->
                last.equals(pause.from())
                    ? "on " + DAY.format(last)
                    : "from %s to %s".formatted(DAY.format(pause.from()), DAY.format(last)))
        .orElse("until somebody resumes it");
  }

  private static Block how(How how) {
    return new Block.Markdown(
        "Change it with `%s`, end it with `%s`; `%s` and `%s` let it rest and go on."
            .formatted(how.set(), how.off(), how.pause(), how.resume()));
  }

  private static String date(Instant at, ZoneId zone) {
    return DATE.format(at.atZone(zone)) + " (" + zone.getId() + ")";
  }
}
