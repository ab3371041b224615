package org.lemmata.hessian.sharpness.figure;

import org.lemmata.study.figure.Figure;

/** A figure made of trainings, each in a row of two panels: accuracy and sharpness. */
final class Courses {

  /** What most figures are about. */
  static final String XOR =
      "The paper's setting: y = x₁x₂ on {−1, 1}³⁰, n = 100 points, squared loss, width 500 (100 at"
          + " the quick scale, and fewer epochs below the full one). ";

  /** Why a measured trace may be smaller than its bound. */
  static final String FLOOR =
      "With ρ fixed the training loss stays at a small positive value, so a trace may lie slightly"
          + " below a bound for networks that fit exactly.";

  private final Figure.Builder figure;

  private Courses(Figure.Builder figure) {
    this.figure = figure;
  }

  static Courses figure(String id, String title) {
    return new Courses(Figure.of(id, title).columns(2));
  }

  Courses caption(String text) {
    figure.caption(text);
    return this;
  }

  Courses source(String text) {
    figure.source(text);
    return this;
  }

  /** Adds a training's two panels. */
  Courses with(Training training) {
    figure.inputs(training.input()).panel(training.accuracy()).panel(training.trace());
    return this;
  }

  Figure build() {
    return figure.build();
  }
}
