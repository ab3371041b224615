package org.lemmata.checks;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Verdict;

/**
 * What came of a claim.
 *
 * @param claim the claim
 * @param judged its verdict
 * @param controls its controls, in the claim's order; empty when the claim was not run at this
 *     scale
 * @param status how that compares with what was expected
 */
public record Result(Claim claim, Judged judged, List<ControlResult> controls, Status status) {

  /** How a result compares with what was expected. */
  public enum Status {
    /** The expected verdict, and every control refuted; or left out at this scale. */
    AS_EXPECTED,
    /** No verdict either way, from the claim or from a control. */
    INCONCLUSIVE,
    /** Another verdict than the expected one, or a control that was not refuted. */
    UNEXPECTED,
    /** An examination broke down. */
    FAILED
  }

  /** Keeps an immutable copy. */
  public Result {
    controls = List.copyOf(controls);
  }

  static Result leftOut(Claim claim, String reason) {
    return new Result(claim, Judged.notRun(reason), List.of(), Status.AS_EXPECTED);
  }

  static Result of(Claim claim, Judged judged, List<ControlResult> controls) {
    return new Result(claim, judged, controls, status(claim, judged, controls));
  }

  /** Whether the verdict is the expected one and every control was refuted. */
  public boolean asExpected() {
    return status == Status.AS_EXPECTED;
  }

  /** What is wrong, one sentence each; empty when all is as expected. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (asExpected()) {
      return problems;
    }
    if (!claim.expectation().isMetBy(judged.verdict())) {
      problems.add(claim.id() + " came out " + judged.verdict() + ": " + judged.sentence());
    }
    for (ControlResult control : controls) {
      if (!control.refuted()) {
        problems.add(
            claim.id()
                + ", control '"
                + control.control().broken()
                + "', should be refuted but came out "
                + control.judged().verdict()
                + ": "
                + control.judged().sentence());
      }
    }
    return problems;
  }

  private static Status status(Claim claim, Judged judged, List<ControlResult> controls) {
    Status worst = compare(judged.verdict(), claim.expectation().isMetBy(judged.verdict()));
    for (ControlResult control : controls) {
      Status status = compare(control.judged().verdict(), control.refuted());
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
      case INCONCLUSIVE -> Status.INCONCLUSIVE;
      default -> Status.UNEXPECTED;
    };
  }
}
