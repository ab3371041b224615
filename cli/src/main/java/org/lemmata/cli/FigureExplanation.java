package org.lemmata.cli;

import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;

/** Explains a figure. */
record FigureExplanation(Session session) {

  void print(Figure figure) {
    Prose.print(session, "", figure.id() + ": " + figure.title());
    session.line("");
    Prose.print(session, "", figure.caption());
    session.line("");
    Prose.print(session, "Source  ", figure.source());
    Prose.print(session, "Scale   ", "from " + figure.from().label() + " on");
    for (Input input : figure.inputs()) {
      Prose.print(session, "Data    ", input.name() + ", from the study " + input.study());
    }
    figure
        .published()
        .forEach(
            values ->
                Prose.print(session, "Data    ", values.name() + ", published: " + values.words()));
    session.line("");
    session.line("Try:");
    session.line("  lemmata figure " + figure.id() + " --scale " + figure.from().label());
  }
}
