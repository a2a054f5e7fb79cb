package dev.quizbot.app;

import dev.quizbot.files.Setting;
import dev.quizbot.quiz.TimeWords;
import dev.quizbot.round.Feedback;
import java.net.InetSocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings that every bot has; {@code config/quizbot.yml} says what they mean. */
public final class BotSettings {
  public static final Setting<String> DATABASE_URL =
      new Setting<>("database.url", "jdbc:sqlite:data/quizbot.db", text -> text);
  public static final Setting<Path> BANK_FOLDER =
      new Setting<>("bank.folder", "seeds", BotSettings::path);
  public static final Setting<String> FIRST_QUESTION =
      new Setting<>("bank.first-question", "spark-exactly-once-streaming", text -> text);
  public static final Setting<ZoneId> ZONE =
      new Setting<>("defaults.zone", "UTC", BotSettings::zone);
  public static final Setting<Feedback> FEEDBACK =
      new Setting<>("defaults.feedback", "instant", BotSettings::feedback);
  public static final Setting<Duration> CLOSE_AFTER =
      new Setting<>("defaults.close-after", "24h", BotSettings::duration);

  /** How late a daily question may come. */
  public static final Setting<Duration> CATCH_UP =
      new Setting<>("daily.catch-up", "3h", BotSettings::catchUp);

  /** Files with dates on which no daily question comes. */
  public static final Setting<List<Path>> HOLIDAYS =
      Setting.list("daily.holidays", BotSettings::path);

  static final Setting<List<FixedSeries>> SERIES = Setting.list("daily.series", FixedSeries::parse);

  /** Where health and metrics are; none for nowhere. */
  public static final Setting<Optional<InetSocketAddress>> OPS_HTTP =
      new Setting<>("ops.http", "off", BotSettings::address);

  /** All of them. */
  public static final List<Setting<?>> ALL =
      List.of(
          DATABASE_URL,
          BANK_FOLDER,
          FIRST_QUESTION,
          ZONE,
          FEEDBACK,
          CLOSE_AFTER,
          CATCH_UP,
          HOLIDAYS,
          SERIES,
          OPS_HTTP);

  /** The sections that each adapter reads for itself; the others leave them alone. */
  public static final Set<String> ADAPTER_SECTIONS = Set.of("discord", "slack");

  private static final Pattern ADDRESS = Pattern.compile("(.+):([0-9]{1,5})");

  /** With a day or more, the questions of two dates could come at once. */
  private static final Duration MOST_CATCH_UP = Duration.ofHours(23);

  private static final int MAX_PORT = 65_535;
  private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,3})([smhd])");

  private BotSettings() {}

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException wrong) {
      throw new IllegalArgumentException("write a folder's path", wrong);
    }
  }

  private static ZoneId zone(String text) {
    return TimeWords.zone(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "write a time zone like Europe/Berlin, UTC or +02:00"));
  }

  private static Optional<InetSocketAddress> address(String text) {
    if (text.equals("off")) {
      return Optional.empty();
    }
    Matcher matcher = ADDRESS.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > MAX_PORT) {
      throw new IllegalArgumentException("write an address like 127.0.0.1:9090, or off");
    }
    return Optional.of(new InetSocketAddress(matcher.group(1), Integer.parseInt(matcher.group(2))));
  }

  private static Feedback feedback(String text) {
    return Feedback.labelled(text)
        .orElseThrow(() -> new IllegalArgumentException("write instant or at-reveal"));
  }

  private static Duration catchUp(String text) {
    Duration duration = duration(text);
    if (duration.compareTo(Duration.ofMinutes(1)) < 0 || duration.compareTo(MOST_CATCH_UP) > 0) {
      throw new IllegalArgumentException("write a duration from 1m to 23h");
    }
    return duration;
  }

  private static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("write a duration like 90s, 30m, 8h or 2d");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
