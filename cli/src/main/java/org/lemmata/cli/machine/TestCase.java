package org.lemmata.cli.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lemmata.checks.ControlResult;
import org.lemmata.checks.Judged;
import org.lemmata.checks.Result;
import org.lemmata.study.claim.Verdict;

/**
 * A claim or one of its controls as a test.
 *
 * @param claim the id of the claim
 * @param name "claim", or what the control is
 * @param seconds CPU seconds of the claim with its controls, where they were measured
 * @param outcome what came out of the test
 * @param type what kind of failure it is, in a word; empty if it is none
 * @param message in one line what failed or why nothing ran; empty if the test passed
 * @param seen what was seen, a line a part
 */
record TestCase(
    String claim,
    String name,
    double seconds,
    Outcome outcome,
    String type,
    String message,
    String seen) {

  /** What came out of a test, with its names in XML. */
  enum Outcome {
    PASSED("", ""),
    /** Another verdict than the expected one, or none either way. */
    FAILED("failure", "failures"),
    /** The examination broke down. */
    BROKEN("error", "errors"),
    /** Left out for a known reason. */
    SKIPPED("skipped", "skipped");

    private final String element;
    private final String counted;

    Outcome(String element, String counted) {
      this.element = element;
      this.counted = counted;
    }

    String element() {
      return element;
    }

    String counted() {
      return counted;
    }
  }

  /** The claim, and then each of its controls. */
  static List<TestCase> of(Result result) {
    List<TestCase> cases = new ArrayList<>();
    boolean met = result.claim().expectation().isMetBy(result.judged().verdict());
    double seconds = result.cpu().toNanos() / 1e9;
    cases.add(of(result, "claim", seconds, met, result.judged()));
    if (result.leftOut()) {
      result.claim().controls().stream()
          .map(control -> name(control.mustFail(), control.name()))
          .forEach(name -> cases.add(of(result, name, 0, false, result.judged())));
    }
    for (ControlResult control : result.controls()) {
      String name = name(control.control().mustFail(), control.control().name());
      cases.add(of(result, name, 0, control.asExpected(), control.judged()));
    }
    return cases;
  }

  private static String name(boolean mustFail, String control) {
    return "control, " + (mustFail ? "must fail" : "must hold") + ": " + control;
  }

  private static TestCase of(
      Result result, String name, double seconds, boolean fine, Judged judged) {
    String verdict = JsonText.word(judged.verdict()).replace('-', ' ');
    Outcome outcome =
        fine
            ? Outcome.PASSED
            : result.leftOut()
                ? Outcome.SKIPPED
                : judged.verdict() == Verdict.NOT_RUN ? Outcome.BROKEN : Outcome.FAILED;
    String message =
        switch (outcome) {
          case PASSED -> "";
          case SKIPPED, BROKEN -> judged.reason();
          case FAILED -> "came out " + verdict;
        };
    String seen =
        judged.parts().stream()
            .map(part -> JsonText.word(part.verdict()) + ": " + part.comparison().sentence())
            .collect(Collectors.joining("\n"));
    return new TestCase(
        result.claim().id(), name, seconds, outcome, fine ? "" : verdict, message, seen);
  }
}
