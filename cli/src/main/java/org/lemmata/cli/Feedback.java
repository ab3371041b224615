package org.lemmata.cli;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;
import org.lemmata.study.Progress;

/**
 * What a user sees while a command works: a progress line with the time left if standard error is a
 * terminal, and notices. All of it goes to standard error, and none of it when quiet.
 */
final class Feedback implements Progress, Consumer<String>, AutoCloseable {

  /** What ends sooner needs no progress line. */
  private static final long DELAY_NANOS = 300_000_000;

  private static final int INTERVAL_MILLIS = 200;

  private final Session session;
  private final boolean quiet;
  private final long start = System.nanoTime();
  private final Set<String> said = new HashSet<>();
  private ProgressBar bar;
  private String task = "";
  private long taskStart;

  Feedback(Session session, boolean quiet) {
    this.session = session;
    this.quiet = quiet;
  }

  @Override
  public synchronized void report(String name, long done, long total) {
    if (!task.equals(name)) {
      rest();
      task = name;
      taskStart = System.nanoTime();
    }
    if (quiet || session.terminal().isEmpty() || System.nanoTime() - start < DELAY_NANOS) {
      return;
    }
    if (bar == null) {
      bar = bar(total);
    }
    bar.maxHint(total).stepTo(done);
  }

  /** Says a notice, once. */
  @Override
  public synchronized void accept(String notice) {
    if (!quiet && said.add(notice)) {
      rest();
      Failures.say(session.err(), notice);
    }
  }

  @Override
  public void close() {
    rest();
  }

  /** Removes the progress line until there is more to report. */
  synchronized void rest() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  /** Prints while the progress line is away. */
  synchronized void aside(Runnable printing) {
    rest();
    printing.run();
  }

  /** A new line goes on counting the time of the task that an earlier one began to show. */
  private ProgressBar bar(long total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .startsFrom(0, Duration.ofNanos(System.nanoTime() - taskStart))
        .setEtaFunction(Feedback::timeLeft)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(INTERVAL_MILLIS)
        .setConsumer(
            new ConsoleProgressBarConsumer(session.err(), session.terminal().getAsInt() - 1))
        .clearDisplayOnFinish()
        .build();
  }

  private static Optional<Duration> timeLeft(ProgressState state) {
    long done = state.getCurrent();
    return done <= 0
        ? Optional.empty()
        : Optional.of(state.getTotalElapsed().dividedBy(done).multipliedBy(state.getMax() - done));
  }
}
