package dev.quizbot.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Optional;
import org.slf4j.Logger;

/**
 * Sends events to standard error, from the level that the environment variable {@code QUIZBOT_LOG}
 * names. In Java rather than XML because reading XML takes a fifth of the start.
 */
public final class Logging extends ContextAwareBase implements Configurator {
  /**
   * The system property with the level that holds without the environment variable; INFO if neither
   * is set.
   */
  public static final String LEVEL = "quizbot.log";

  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{0} %msg%failure%n";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.getInstanceConverterMap().put("failure", FailureConverter::new);
    layout.setPattern(PATTERN);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(layout);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();
    context.getLogger("com.zaxxer.hikari").setLevel(Level.WARN);
    context.getLogger("org.flywaydb").setLevel(Level.WARN);
    context.getLogger("com.github.kagkarlsson").setLevel(Level.WARN);
    // It warns of jobs of other kinds in the same table, which are there on purpose.
    context.getLogger("com.github.kagkarlsson.scheduler.jdbc").setLevel(Level.ERROR);
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    String wanted =
        Optional.ofNullable(System.getenv("QUIZBOT_LOG")).orElse(System.getProperty(LEVEL, ""));
    Level level = Level.toLevel(wanted, Level.INFO);
    context.getLogger("dev.quizbot").setLevel(level);
    // Below INFO libraries log what passes through them, and that may be a token.
    root.setLevel(level.isGreaterOrEqual(Level.INFO) ? level : Level.INFO);
    root.addAppender(console);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
