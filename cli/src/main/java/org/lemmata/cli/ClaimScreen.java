package org.lemmata.cli;

import org.lemmata.checks.ControlResult;
import org.lemmata.checks.Result;
import org.lemmata.cli.formula.Formulas;
import org.lemmata.cli.screen.PartsText;
import org.lemmata.cli.screen.Room;
import org.lemmata.cli.screen.Screen;

/**
 * One claim on a terminal: its parts, one a line, and its controls.
 *
 * @param session whose screen is a terminal
 */
record ClaimScreen(Session session) {

  void print(Result result) {
    Screen screen = session.screen();
    head(result);
    if (result.judged().parts().isEmpty()) {
      Prose.print(session, "  ", Formulas.of(result.judged().sentence()));
    } else {
      session.line("");
      PartsText.of(result, screen).forEach(session::line);
    }
    session.line("");
    for (int i = 0; i < result.controls().size(); i++) {
      control(i + 1, result.controls().get(i));
    }
    if (hasErrors(result)) {
      Prose.print(
          session, "margin: ", "standard errors between what was seen and the nearest bound");
    }
    result.tables().forEach(table -> Prose.print(session, "table: ", table.command()));
  }

  private static boolean hasErrors(Result result) {
    return result.judged().parts().stream()
        .anyMatch(part -> part.comparison().evidence().strip().standardError() > 0);
  }

  private void head(Result result) {
    Screen screen = session.screen();
    String id = result.claim().id();
    String mark = PartsText.mark(result.judged().verdict(), screen);
    String title = result.claim().title();
    int width = screen.width().orElseThrow();
    boolean together = 2 + Room.of(id) + 2 + Room.of(title) <= width;
    String bold = screen.paint(Screen.Ink.BOLD, id);
    session.line(mark + " " + bold + (together ? "  " + title : ""));
    if (!together) {
      Prose.print(session, "  ", title);
    }
    String verdict = Verdicts.word(result.judged().verdict());
    String expected = Verdicts.expected(result.claim());
    String compared =
        switch (result.status()) {
          case AS_EXPECTED -> expected.equals("measured") ? ", measured" : ", as expected";
          case LEFT_OUT -> ", left out";
          default -> verdict.equals(expected) ? "" : "; expected: " + expected;
        };
    Prose.print(
        session, "  ", verdict + compared + ", in: " + Formulas.of(result.claim().setting()));
  }

  private void control(int number, ControlResult control) {
    String must = control.control().mustFail() ? "must fail" : "must hold";
    String first = "control " + number + ", " + must + ": ";
    String verdict = Verdicts.word(control.judged().verdict());
    String missed = control.asExpected() ? "" : "  <- not as it must be";
    Prose.print(session, first, Formulas.of(control.control().name()) + ": " + verdict + missed);
    if (control.judged().parts().isEmpty()) {
      Prose.print(session, "  ", Formulas.of(control.judged().sentence()));
    }
  }
}
