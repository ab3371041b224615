package org.lemmata.spark;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The task for which Spark has given up a job, as it says in words only.
 *
 * @param task its place in the job
 * @param times how often it failed
 * @param reason the last time, in one line
 */
record FailedTask(int task, int times, String reason) {

  private static final Pattern WORDS =
      Pattern.compile("Task (\\d+) in stage \\S+ failed (\\d+) times?, most recent failure: (.*)");

  /** Reads it off a message; empty if the job failed for another reason. */
  static Optional<FailedTask> of(String message) {
    Matcher matcher = WORDS.matcher(String.valueOf(message));
    return matcher.find()
        ? Optional.of(
            new FailedTask(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                matcher.group(3).strip()))
        : Optional.empty();
  }

  /** What is said of a piece that was alone in that task. */
  IllegalStateException asFailure() {
    return new IllegalStateException("it ended its worker " + times + " times: " + reason);
  }
}
