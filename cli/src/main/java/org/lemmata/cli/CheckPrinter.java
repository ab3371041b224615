package org.lemmata.cli;

import java.util.List;
import org.lemmata.checks.Checked;
import org.lemmata.checks.ControlResult;
import org.lemmata.checks.Judged;
import org.lemmata.checks.Problem;
import org.lemmata.checks.Result;
import org.lemmata.cli.screen.PartsText;
import org.lemmata.cli.screen.Room;
import org.lemmata.study.claim.Role;
import org.lemmata.study.table.Provenance;

/** Prints verdicts. */
record CheckPrinter(Session session) {

  /** What stands beside a claim's name on a terminal: a mark, its controls, and a remark. */
  private static final int ROOM_FOR_REST = 36;

  void print(Checked checked) {
    if (session.screen().isTerminal()) {
      onScreen(checked.results());
    } else {
      inText(checked.results());
    }
    session.line("");
    summary(checked);
  }

  private void inText(List<Result> results) {
    Columns table = new Columns("");
    table.row("claim", "verdict", "expected", "controls", "");
    results.forEach(result -> add(table, result));
    table.print(session);
    if (results.size() == 1) {
      evidence(results.get(0));
    } else {
      remarks(results);
    }
  }

  /** A line a claim; one claim alone with its parts. */
  private void onScreen(List<Result> results) {
    if (results.size() == 1) {
      new ClaimScreen(session).print(results.get(0));
      return;
    }
    int longest = results.stream().mapToInt(result -> result.claim().id().length()).max().orElse(0);
    boolean aligned = longest + ROOM_FOR_REST <= session.screen().width().orElseThrow();
    for (Result result : results) {
      String id = result.claim().id();
      String remark = remark(result);
      session.line(
          PartsText.mark(result.judged().verdict(), session.screen())
              + " "
              + (aligned ? Room.left(id, longest) : id)
              + "  "
              + controls(result)
              + (remark.isEmpty() ? "" : "  " + remark));
    }
    remarks(results);
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
    return result.controls().isEmpty() ? "not run" : fine(result) + "/" + result.controls().size();
  }

  private static String remark(Result result) {
    return switch (result.status()) {
      case AS_EXPECTED -> "";
      case LEFT_OUT -> "<- left out";
      case INCONCLUSIVE -> "<- inconclusive";
      case UNEXPECTED -> "<- not as expected";
      case FAILED -> "<- broke down";
    };
  }

  /** Why something was left out, and what is not as expected. */
  private void remarks(List<Result> results) {
    for (Result result : results) {
      if (result.leftOut()) {
        session.line("");
        Prose.print(
            session, "", result.claim().id() + " was left out: " + result.judged().sentence());
      }
      for (Problem problem : result.problems()) {
        session.line("");
        Prose.print(session, "", problem.sentence());
      }
    }
  }

  private void evidence(Result result) {
    session.line("");
    setting("claim, " + result.claim().setting(), result.judged());
    for (ControlResult control : result.controls()) {
      String must = control.control().mustFail() ? "must fail" : "must hold";
      setting("control, " + must + ": " + control.control().name(), control.judged());
    }
    for (Provenance table : result.tables()) {
      Prose.print(session, "", "table: " + table.command());
    }
  }

  private void setting(String name, Judged judged) {
    Prose.print(session, "", name + ": " + Verdicts.word(judged.verdict()));
    if (judged.parts().isEmpty()) {
      Prose.print(session, "  ", judged.sentence());
    }
    for (Judged.Part part : judged.parts()) {
      Prose.print(
          session,
          String.format("  %-12s  ", Verdicts.word(part.verdict())),
          (part.comparison().role() == Role.RIG ? "rig: " : "") + part.comparison().sentence());
    }
  }

  /** What came out, in numbers, and what it is worth. */
  void summary(Checked checked) {
    List<Result> results = checked.results();
    long fine = results.stream().filter(Result::asExpected).count();
    long controls = results.stream().mapToLong(result -> result.controls().size()).sum();
    long held = results.stream().mapToLong(CheckPrinter::fine).sum();
    Prose.print(
        session,
        "",
        fine
            + " of "
            + counted(results.size(), "claim")
            + " as expected, "
            + checked.leftOut()
            + " left out; "
            + held
            + " of "
            + counted(controls, "control")
            + " as they must be; scale "
            + checked.scale().label()
            + ", seed "
            + checked.seed()
            + ".");
    checked.tally().sentences().forEach(sentence -> Prose.print(session, "", sentence));
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static long fine(Result result) {
    return result.controls().stream().filter(ControlResult::asExpected).count();
  }
}
