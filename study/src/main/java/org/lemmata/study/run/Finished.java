package org.lemmata.study.run;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.lemmata.study.claim.Examined;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

/**
 * What a piece came to. A failure is a value like any other, so that it may travel: only the site
 * knows which errors are its own.
 *
 * @param table the table of a point; null for an examination and a failure
 * @param examined what an examination saw; null for a point and a failure
 * @param failure why there is neither, or null
 * @param reused whether nothing was computed
 * @param cpu the CPU time that it took, of all threads; zero where it was not measured
 * @param machine where it was done; null if here, or not known
 */
public record Finished(
    Table table,
    Examined examined,
    Throwable failure,
    boolean reused,
    Duration cpu,
    Provenance.Machine machine) {

  /** What was done here. */
  public Finished(Table table, Examined examined, Throwable failure, boolean reused, Duration cpu) {
    this(table, examined, failure, reused, cpu, null);
  }

  /** The same, done on a machine. */
  public Finished doneAt(Provenance.Machine place) {
    return new Finished(table, examined, failure, reused, cpu, place);
  }

  static Finished of(Table table, boolean reused) {
    return new Finished(table, null, null, reused, Duration.ZERO);
  }

  static Finished of(Examined examined, boolean reused) {
    return new Finished(null, examined, null, reused, Duration.ZERO);
  }

  /** The result, or what broke it; an interruption breaks whatever is going on. */
  static Finished of(Supplier<Finished> work) {
    try {
      return work.get();
    } catch (CancellationException e) {
      throw e;
    } catch (Exception | Error e) {
      return new Finished(null, null, e, false, Duration.ZERO);
    }
  }

  /** The failure as one that may be thrown; an error is the cause of an exception. */
  RuntimeException thrown() {
    return failure instanceof RuntimeException exception
        ? exception
        : new CompletionException(failure.toString(), failure);
  }

  /**
   * This, unless it is a failure.
   *
   * @throws RuntimeException the failure; an {@link Error} as itself
   */
  public Finished orThrow() {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw thrown();
    }
    return this;
  }

  /**
   * The same with the table's parameters as the piece has them, also those that do not matter, and
   * with its paths.
   */
  Finished askedAs(Piece piece) {
    return table != null && piece instanceof Piece.Point<?> point
        ? new Finished(asked(table, point), null, null, reused, cpu, machine)
        : this;
  }

  Finished costing(Duration measured) {
    return new Finished(table, examined, failure, reused, measured, machine);
  }

  private static <P extends Record> Table asked(Table table, Piece.Point<P> point) {
    Map<String, String> asked =
        ParameterSpec.of(point.study().parameters()).format(point.parameters());
    Provenance origin = table.provenance().orElseThrow();
    return asked.equals(origin.parameters()) ? table : table.from(origin.with(asked));
  }
}
