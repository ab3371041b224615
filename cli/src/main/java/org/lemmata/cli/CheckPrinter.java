package org.lemmata.cli;

import java.util.List;
import org.lemmata.checks.Checked;
import org.lemmata.checks.ControlResult;
import org.lemmata.checks.Result;
import org.lemmata.study.claim.Verdict;
import org.lemmata.study.table.Numbers;

/** Prints verdicts. */
record CheckPrinter(Session session) {

  void print(Checked checked) {
    Columns table = new Columns("");
    table.row("claim", "verdict", "expected", "controls refuted", "");
    checked.results().forEach(result -> add(table, result));
    table.print(session);
    if (checked.results().size() == 1) {
      evidence(checked.results().get(0));
    } else {
      remarks(checked.results());
    }
    session.line("");
    Prose.print(session, "", summary(checked));
  }

  private static void add(Columns table, Result result) {
    table.row(
        result.claim().id(),
        Verdicts.word(result.judged().verdict()),
        Verdicts.expected(result.claim()),
        controls(result),
        remark(result));
  }

  private static String controls(Result result) {
    if (result.claim().controls().isEmpty()) {
      return "none possible";
    }
    return result.controls().isEmpty()
        ? "not run"
        : refuted(result) + "/" + result.controls().size();
  }

  private static String remark(Result result) {
    return switch (result.status()) {
      case AS_EXPECTED -> "";
      case INCONCLUSIVE -> "<- inconclusive";
      case UNEXPECTED -> "<- not as expected";
      case FAILED -> "<- broke down";
    };
  }

  /** Why something did not run, and what is not as expected. */
  private void remarks(List<Result> results) {
    for (Result result : results) {
      if (result.asExpected() && result.judged().verdict() == Verdict.NOT_RUN) {
        session.line("");
        Prose.print(
            session, "", result.claim().id() + " was not run: " + result.judged().sentence());
      }
      for (String problem : result.problems()) {
        session.line("");
        Prose.print(session, "", problem);
      }
    }
  }

  private void evidence(Result result) {
    session.line("");
    Prose.print(session, "claim    ", result.judged().sentence());
    for (ControlResult control : result.controls()) {
      Prose.print(
          session,
          "control  ",
          control.control().broken()
              + ", "
              + Verdicts.word(control.judged().verdict())
              + ": "
              + control.judged().sentence());
    }
    result
        .claim()
        .noControl()
        .ifPresent(reason -> Prose.print(session, "control  ", "none: " + reason));
  }

  static String summary(Checked checked) {
    List<Result> results = checked.results();
    long fine = results.stream().filter(Result::asExpected).count();
    long leftOut =
        results.stream()
            .filter(result -> result.asExpected())
            .filter(result -> result.judged().verdict() == Verdict.NOT_RUN)
            .count();
    long controls = results.stream().mapToLong(result -> result.controls().size()).sum();
    long refuted = results.stream().mapToLong(CheckPrinter::refuted).sum();
    int tests = checked.errorRate().tests();
    return (fine - leftOut)
        + " of "
        + counted(results.size(), "claim")
        + " as expected, "
        + leftOut
        + " not run; "
        + refuted
        + " of "
        + counted(controls, "control")
        + " refuted; scale "
        + checked.scale().label()
        + ", seed "
        + checked.seed()
        + "; "
        + counted(tests, "statistical test")
        + " at a nominal family-wise error rate of "
        + Numbers.inWords(checked.errorRate().familyWise())
        + ".";
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static long refuted(Result result) {
    return result.controls().stream().filter(ControlResult::refuted).count();
  }
}
