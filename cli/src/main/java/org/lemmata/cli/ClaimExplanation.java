package org.lemmata.cli;

import org.lemmata.cli.formula.Formulas;
import org.lemmata.study.claim.Claim;

/**
 * Explains a claim.
 *
 * @param session where it is printed
 * @param latex whether formulas are shown as they are written
 */
record ClaimExplanation(Session session, boolean latex) {

  void print(Claim claim) {
    Prose.print(session, "", claim.id() + ": " + claim.title());
    session.line("");
    Prose.print(
        session,
        "Statement  ",
        latex ? claim.statement() : Formulas.ofStatement(claim.statement()));
    print("Source     ", claim.source().where() + " (" + claim.source().mark().words() + ")");
    claim.assumptions().forEach(sentence -> print("Assuming   ", sentence));
    print("Examined   ", claim.method());
    if (!claim.restsOn().isEmpty()) {
      Prose.print(session, "Rests on   ", String.join(", ", claim.restsOn()));
    }
    print("Setting    ", claim.setting());
    Prose.print(session, "Reach      ", claim.reach().words());
    Prose.print(session, "Expected   ", Verdicts.expected(claim));
    claim
        .published()
        .forEach(values -> Prose.print(session, "Compared   ", "with " + values.words()));
    claim.failsHere().ifPresent(reason -> print("Because    ", reason));
    claim.chosen().ifPresent(what -> print("Chosen     ", what));
    claim.everyDraw().ifPresent(reason -> print("Chance     ", reason));
    claim.needs().forEach(need -> Prose.print(session, "Needs      ", need.what()));
    Prose.print(session, "Scale      ", "from " + claim.from().label() + " on");
    claim
        .controls()
        .forEach(
            control ->
                print(
                    "Control    ",
                    (control.mustFail() ? "must fail: " : "must hold: ") + control.name()));
    claim.corrected().ifPresent(other -> Prose.print(session, "Corrected  ", "by " + other.id()));
    session.line("");
    session.line("Try:");
    session.line("  lemmata check " + claim.id() + " --scale " + claim.from().label());
  }

  private void print(String first, String sentence) {
    Prose.print(session, first, latex ? sentence : Formulas.of(sentence));
  }
}
