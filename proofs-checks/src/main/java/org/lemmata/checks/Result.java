package org.lemmata.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Examined;
import org.lemmata.study.claim.Verdict;
import org.lemmata.study.table.Provenance;

/**
 * What came of a claim.
 *
 * @param claim the claim
 * @param judged its verdict
 * @param controls its controls, in the claim's order; empty when the claim was not run
 * @param drew whether random numbers decided the claim's examination
 * @param tables where the tables came from that its verdict rests on
 * @param status how that compares with what was expected
 * @param cpu the CPU time of its examination and those of its controls, with the tables that they
 *     were the first to ask for; zero where it was not measured
 */
public record Result(
    Claim claim,
    Judged judged,
    List<ControlResult> controls,
    boolean drew,
    List<Provenance> tables,
    Status status,
    Duration cpu) {

  /** How a result compares with what was expected; later ones are worse. */
  public enum Status {
    /** The expected verdict, and every control as it must be. */
    AS_EXPECTED,
    /** Not examined: it needs a larger scale, or something that is not here. */
    LEFT_OUT,
    /** No verdict either way, from the claim or from a control. */
    INCONCLUSIVE,
    /** Another verdict than the expected one, or a control that did not come out as it must. */
    UNEXPECTED,
    /** An examination broke down. */
    FAILED
  }

  /** Keeps an immutable copy. */
  public Result {
    controls = List.copyOf(controls);
    tables = List.copyOf(tables);
  }

  static Result leftOut(Claim claim, String reason) {
    return new Result(
        claim, Judged.notRun(reason), List.of(), false, List.of(), Status.LEFT_OUT, Duration.ZERO);
  }

  static Result of(
      Claim claim,
      Judged judged,
      List<ControlResult> controls,
      Optional<Examined> examined,
      Duration cpu) {
    return new Result(
        claim,
        judged,
        controls,
        examined.map(Examined::drew).orElse(false),
        examined.map(Examined::tables).orElse(List.of()),
        status(claim, judged, controls),
        cpu);
  }

  /** Whether the verdict is the expected one and every control came out as it must. */
  public boolean asExpected() {
    return status == Status.AS_EXPECTED;
  }

  /** Whether the claim was not examined, for a known reason. */
  public boolean leftOut() {
    return status == Status.LEFT_OUT;
  }

  /** Which control refutes which part of the claim. */
  public ControlMatrix matrix() {
    return ControlMatrix.of(this);
  }

  /** What is wrong; empty when all is as expected or left out. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (asExpected() || leftOut()) {
      return problems;
    }
    if (!claim.expectation().isMetBy(judged.verdict())) {
      problems.add(new Problem(claim.id() + " came out " + word(judged.verdict()), judged));
    }
    for (ControlResult control : controls) {
      if (!control.asExpected()) {
        String what =
            claim.id()
                + ", control '"
                + control.control().name()
                + "', should be "
                + word(control.expected())
                + " but came out "
                + word(control.judged().verdict());
        problems.add(new Problem(what, control.judged()));
      }
    }
    return problems;
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Status status(Claim claim, Judged judged, List<ControlResult> controls) {
    Status worst = compare(judged.verdict(), claim.expectation().isMetBy(judged.verdict()));
    for (ControlResult control : controls) {
      Status status = compare(control.judged().verdict(), control.asExpected());
      worst = status.compareTo(worst) > 0 ? status : worst;
    }
    return worst;
  }

  private static Status compare(Verdict verdict, boolean expected) {
    if (expected) {
      return Status.AS_EXPECTED;
    }
    return switch (verdict) {
      case NOT_RUN -> Status.FAILED;
      case INCONCLUSIVE, NO_VERDICT -> Status.INCONCLUSIVE;
      default -> Status.UNEXPECTED;
    };
  }
}
