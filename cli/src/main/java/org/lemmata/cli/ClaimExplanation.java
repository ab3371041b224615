package org.lemmata.cli;

import org.lemmata.study.claim.Claim;

/** Explains a claim. */
record ClaimExplanation(Session session) {

  void print(Claim claim) {
    Prose.print(session, "", claim.id() + ": " + claim.title());
    session.line("");
    Prose.print(session, "Statement  ", claim.statement());
    Prose.print(
        session,
        "Source     ",
        claim.source().where() + " (" + claim.source().mark().words() + ")");
    claim.assumptions().forEach(sentence -> Prose.print(session, "Assuming   ", sentence));
    Prose.print(session, "Examined   ", claim.method());
    if (!claim.restsOn().isEmpty()) {
      Prose.print(session, "Rests on   ", String.join(", ", claim.restsOn()));
    }
    Prose.print(session, "Setting    ", claim.setting());
    Prose.print(session, "Reach      ", claim.reach().words());
    Prose.print(session, "Expected   ", Verdicts.expected(claim));
    claim
        .published()
        .forEach(values -> Prose.print(session, "Compared   ", "with " + values.words()));
    claim.failsHere().ifPresent(reason -> Prose.print(session, "Because    ", reason));
    claim.chosen().ifPresent(what -> Prose.print(session, "Chosen     ", what));
    claim.everyDraw().ifPresent(reason -> Prose.print(session, "Chance     ", reason));
    claim.needs().forEach(need -> Prose.print(session, "Needs      ", need.what()));
    Prose.print(session, "Scale      ", "from " + claim.from().label() + " on");
    claim
        .controls()
        .forEach(
            control ->
                Prose.print(
                    session,
                    "Control    ",
                    (control.mustFail() ? "must fail: " : "must hold: ") + control.name()));
    claim.corrected().ifPresent(other -> Prose.print(session, "Corrected  ", "by " + other.id()));
    session.line("");
    session.line("Try:");
    session.line("  lemmata check " + claim.id() + " --scale " + claim.from().label());
  }
}
