package org.lemmata.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;
import org.lemmata.cli.screen.ProgressLine;
import org.lemmata.cli.screen.Room;
import org.lemmata.study.Progress;

/**
 * What a user sees while a command works: a progress line with the time left if standard error is a
 * terminal, and notices. All of it goes to standard error, and none of it when quiet.
 *
 * <p>The line is there within a second, whether or not the work reports, and is written over itself
 * in one piece, so that it does not flicker.
 */
final class Feedback implements Progress, Consumer<String>, AutoCloseable {

  /** What ends sooner needs no progress line. */
  private static final long DELAY_MILLIS = 300;

  private static final long INTERVAL_MILLIS = 200;

  private final Session session;
  private final boolean quiet;
  private final Timer timer;
  private final Set<String> said = new HashSet<>();

  // Guarded by this.
  private String task;
  private long done;
  private long total;
  private long since = System.nanoTime();
  private boolean resting;
  private String shown = "";

  /**
   * Begins to show work.
   *
   * @param work what is being done, until it says more
   */
  Feedback(Session session, boolean quiet, String work) {
    this.session = session;
    this.quiet = quiet;
    this.task = work;
    this.timer = new Timer("lemmata-progress", true);
    if (!quiet && session.terminal().isPresent()) {
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              draw();
            }
          },
          DELAY_MILLIS,
          INTERVAL_MILLIS);
    }
  }

  @Override
  public synchronized void report(String name, long nowDone, long nowTotal) {
    if (!task.equals(name)) {
      task = name;
      since = System.nanoTime();
    }
    done = nowDone;
    total = nowTotal;
    resting = false;
  }

  /** Says a notice, once. */
  @Override
  public synchronized void accept(String notice) {
    if (!quiet && said.add(notice)) {
      aside(() -> Failures.say(session.err(), notice));
    }
  }

  @Override
  public void close() {
    timer.cancel();
    rest();
  }

  /** Removes the progress line until there is more to report. */
  synchronized void rest() {
    resting = true;
    clear();
  }

  /** Prints while the progress line is away. */
  synchronized void aside(Runnable printing) {
    clear();
    printing.run();
  }

  private synchronized void draw() {
    if (!resting) {
      Duration elapsed = Duration.ofNanos(System.nanoTime() - since);
      show(new ProgressLine(task, done, total, elapsed).text(session.terminal().getAsInt() - 1));
    }
  }

  private void clear() {
    if (!shown.isEmpty()) {
      show("");
      write("\r");
    }
  }

  /** Writes over what is shown; what was longer is overwritten with spaces. */
  private void show(String text) {
    if (!text.equals(shown)) {
      write("\r" + Room.left(text, Room.of(shown)));
      shown = text;
    }
  }

  private void write(String text) {
    PrintStream err = session.err();
    err.print(text);
    err.flush();
  }
}
