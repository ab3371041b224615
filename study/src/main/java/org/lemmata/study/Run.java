package org.lemmata.study;

import java.util.Objects;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;

/**
 * What a study or an examination is given to run with.
 *
 * @param subject the id of what runs; it keys the random streams, so that two studies with the same
 *     seed draw independent numbers
 * @param seed any long
 * @param parallel the threads; they never change a result
 * @param progress where to report progress
 * @param checkpoint where to leave the state of a long computation; it never changes a result
 * @param draws remembers whether random streams were asked for
 */
public record Run(
    String subject,
    long seed,
    Parallel parallel,
    Progress progress,
    Checkpoint checkpoint,
    Draws draws) {

  /** Checks that nothing is null. */
  public Run {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(parallel, "parallel");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(checkpoint, "checkpoint");
    Objects.requireNonNull(draws, "draws");
  }

  /** A run that has drawn nothing yet. */
  public Run(
      String subject, long seed, Parallel parallel, Progress progress, Checkpoint checkpoint) {
    this(subject, seed, parallel, progress, checkpoint, new Draws());
  }

  /** A run that always starts at the beginning. */
  public Run(String subject, long seed, Parallel parallel, Progress progress) {
    this(subject, seed, parallel, progress, Checkpoint.NONE);
  }

  /** A run in the calling thread that reports to nobody. */
  public static Run quiet(String subject, long seed) {
    return new Run(subject, seed, Parallel.sequential(), Progress.NONE);
  }

  /** The random streams of this run, keyed by seed and subject. */
  public Streams streams() {
    draws.note();
    return Streams.of(seed, subject);
  }

  /** The same run for another subject, without the checkpoint, which is this subject's. */
  public Run of(String otherSubject) {
    return new Run(otherSubject, seed, parallel, progress, Checkpoint.NONE, draws);
  }

  /** The same run with another listener. */
  public Run reportingTo(Progress listener) {
    return new Run(subject, seed, parallel, listener, checkpoint, draws);
  }
}
