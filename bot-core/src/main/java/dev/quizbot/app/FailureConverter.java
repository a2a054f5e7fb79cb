package dev.quizbot.app;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import dev.quizbot.store.Outage;
import java.util.Optional;

/**
 * Writes what has failed: where in the program, line by line, unless it is only that the database
 * does not answer. That is told in the event's own line, as everybody's work fails then.
 */
public final class FailureConverter extends ThrowableProxyConverter {
  @Override
  public String convert(ILoggingEvent event) {
    return Optional.ofNullable(event.getThrowableProxy()).map(this::text).orElse("");
  }

  private String text(IThrowableProxy failure) {
    return Optional.of(failure)
        .filter(ThrowableProxy.class::isInstance)
        .flatMap(proxy -> Outage.reason(((ThrowableProxy) proxy).getThrowable()))
        .map(": the database does not answer (%s)"::formatted)
        .orElseGet(() -> System.lineSeparator() + throwableProxyToString(failure).stripTrailing());
  }
}
