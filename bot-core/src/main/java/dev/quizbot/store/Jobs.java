package dev.quizbot.store;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Work that is due at an instant, done by one of the processes that share the database; when that
 * process dies over it, another takes it up within a minute. So work must bear being done again.
 */
public final class Jobs implements AutoCloseable {
  private static final int THREADS = 4;

  /** A dead process is noticed after the missed heartbeats and two more: within a minute. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(8);

  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Another program on the same database has jobs that this one must leave there. */
  private static final Duration FOREIGN_KEPT = Duration.ofDays(36_500);

  private final CustomTask<Void> task;
  private final Scheduler scheduler;

  /** What is to be done. */
  public interface Work {
    /**
     * Does what is due.
     *
     * @param id what it is to be done for
     * @param due when it was due
     * @return when it is due again; none if never
     */
    Optional<Instant> run(String id, Instant due);
  }

  /**
   * Not started yet.
   *
   * @param kind tells these jobs from all others in the database
   * @param pace how long a job that is due may have to wait
   */
  Jobs(DataSource database, String kind, InstantSource clock, Duration pace, Work work) {
    task =
        Tasks.custom(kind, Void.class)
            .onFailure(
                (failed, operations) ->
                    operations.reschedule(
                        failed,
                        failed
                            .getTimeDone()
                            .plus(pause(failed.getExecution().consecutiveFailures))))
            .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
            .execute((instance, context) -> run(context.getExecution(), work));
    scheduler =
        Scheduler.create(database, task)
            .clock(clock::instant)
            .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
            .threads(THREADS)
            .pollingInterval(pace)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .deleteUnresolvedAfter(FOREIGN_KEPT)
            .shutdownMaxWait(PATIENCE)
            .failureLogging(LogLevel.WARN, false)
            .build();
  }

  public void start() {
    scheduler.start();
  }

  /** When each job is due. */
  public Map<String, Instant> times() {
    return scheduler.getScheduledExecutionsForTask(task.getTaskName()).stream()
        .collect(
            Collectors.toMap(
                job -> job.getTaskInstance().getId(), ScheduledExecution::getExecutionTime));
  }

  /** Makes sure that something is done no later than this. */
  public void schedule(String id, Instant at) {
    TaskInstance<Void> instance = task.instance(id);
    if (scheduler.scheduleIfNotExists(instance, at)) {
      return;
    }
    Optional<ScheduledExecution<Object>> there = scheduler.getScheduledExecution(instance);
    if (there.filter(e -> !e.isPicked() && e.getExecutionTime().isAfter(at)).isPresent()) {
      reschedule(instance, at);
    }
  }

  private void reschedule(TaskInstanceId instance, Instant at) {
    try {
      scheduler.reschedule(instance, at);
    } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException busy) {
      // whoever is at it, or was, has seen for himself when it is due again
    }
  }

  /** Longer after each failure. */
  private static Duration pause(int failuresBefore) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private static CompletionHandler<Void> run(Execution execution, Work work) {
    Optional<Instant> next = work.run(execution.taskInstance.getId(), execution.executionTime);
    return (complete, operations) ->
        next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
  }

  /** Lets what is in hand finish, for a few seconds at most. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
