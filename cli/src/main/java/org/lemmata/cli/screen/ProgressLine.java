package org.lemmata.cli.screen;

import java.time.Duration;
import java.util.Locale;

/**
 * One line that says how far a task has come.
 *
 * @param task what is being done, a few words
 * @param done units finished
 * @param total units in all; 0 where that is not known yet
 * @param elapsed how long the task has gone on
 */
public record ProgressLine(String task, long done, long total, Duration elapsed) {

  private static final int LONGEST_BAR = 30;
  private static final int SHORTEST_BAR = 8;

  /** The room of a percentage, time gone by and time left, so that the bar keeps its length. */
  private static final int USUAL_TIME = 21;

  /** Before that much time, and so much of the work, the time left is a wild guess. */
  private static final Duration SOON = Duration.ofSeconds(2);

  private static final String GAP = "  ";

  /**
   * The line.
   *
   * @param width columns that it may take, at least 1; where it is narrow, the bar goes first, and
   *     then the end of the task's name
   */
  public String text(int width) {
    String time = time();
    int most = Math.max(1, width - GAP.length() - Room.of(time));
    String name = Room.of(task) <= most ? task : task.substring(0, Math.max(1, most - 1)) + "…";
    int room = Math.max(USUAL_TIME, Room.of(time));
    int bar = Math.min(LONGEST_BAR, width - Room.of(name) - 2 * GAP.length() - room - 2);
    return total > 0 && bar >= SHORTEST_BAR
        ? name + GAP + bar(bar) + GAP + time
        : name + GAP + time;
  }

  private String bar(int length) {
    int full = (int) Math.max(0, Math.min(length, length * done / Math.max(1, total)));
    return "[" + "=".repeat(full) + " ".repeat(length - full) + "]";
  }

  private String time() {
    if (total <= 0) {
      return words(elapsed);
    }
    String share = String.format(Locale.ROOT, "%3d%%", 100 * done / total);
    if (done <= 0 || done >= total || elapsed.compareTo(SOON) < 0) {
      return share + GAP + words(elapsed);
    }
    double left = elapsed.toMillis() * ((double) (total - done) / done);
    return share + GAP + words(elapsed) + ", " + words(Duration.ofMillis((long) left)) + " left";
  }

  private static String words(Duration time) {
    long seconds = time.toSeconds();
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
