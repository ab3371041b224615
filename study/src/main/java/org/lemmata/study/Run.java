package org.lemmata.study;

import java.util.Objects;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

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
 * @param tables answers requests for tables
 */
public record Run(
    String subject,
    long seed,
    Parallel parallel,
    Progress progress,
    Checkpoint checkpoint,
    Draws draws,
    Tables tables) {

  /** The seed when none is given: fixed, so that two people see the same numbers. */
  public static final long USUAL_SEED = 20230707;

  /** Checks that nothing is null. */
  public Run {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(parallel, "parallel");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(checkpoint, "checkpoint");
    Objects.requireNonNull(draws, "draws");
    Objects.requireNonNull(tables, "tables");
  }

  /** A run that has drawn nothing yet, with nobody to ask for tables. */
  public Run(
      String subject, long seed, Parallel parallel, Progress progress, Checkpoint checkpoint) {
    this(subject, seed, parallel, progress, checkpoint, new Draws(), Tables.NONE);
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

  /**
   * The table of a study at this run's seed. Its random numbers are keyed by that study, so whoever
   * asks gets the same table; it is computed once, kept like any result, and named by what rests on
   * it.
   *
   * @param study the study
   * @param set settings of the form {@code name=value}; the others have their defaults
   * @throws UnknownName if a parameter is unknown
   * @throws org.lemmata.study.param.InvalidParameter if a value is illegal
   */
  public Table table(Study<?> study, String... set) {
    return table(study, Request.with(set));
  }

  /** The table of a run or of a sweep, at this run's seed; see {@link #table(Study, String...)}. */
  public Table table(Study<?> study, Request request) {
    Table table = tables.table(study, request.at(seed));
    if (table.provenance().filter(Provenance::random).isPresent()) {
      draws.note();
    }
    return table;
  }

  /** The same run for another subject, without the checkpoint, which is this subject's. */
  public Run of(String otherSubject) {
    return new Run(otherSubject, seed, parallel, progress, Checkpoint.NONE, draws, tables);
  }

  /** The same run with another listener. */
  public Run reportingTo(Progress listener) {
    return new Run(subject, seed, parallel, listener, checkpoint, draws, tables);
  }
}
