package org.lemmata.cli;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
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

  Feedback(Session session, boolean quiet) {
    this.session = session;
    this.quiet = quiet;
  }

  @Override
  public synchronized void report(String task, long done, long total) {
    if (quiet || session.terminal().isEmpty() || System.nanoTime() - start < DELAY_NANOS) {
      return;
    }
    if (bar != null && !bar.getTaskName().equals(task)) {
      rest();
    }
    if (bar == null) {
      bar = bar(task, total);
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

  private ProgressBar bar(String task, long total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(INTERVAL_MILLIS)
        .setConsumer(
            new ConsoleProgressBarConsumer(session.err(), session.terminal().getAsInt() - 1))
        .clearDisplayOnFinish()
        .build();
  }
}
