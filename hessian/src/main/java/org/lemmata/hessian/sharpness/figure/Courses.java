package org.lemmata.hessian.sharpness.figure;

import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.table.Published;

/** A figure made of trainings, each in a row of two panels: accuracy and sharpness. */
final class Courses {

  /** What differs between scales, and what the paper does not say. */
  static final String SCALES =
      " initial scale s = 0.577, our guess, which is PyTorch's default (width 50 and s = 1 at the"
          + " quick scale, and fewer epochs below the full one). ";

  /** What most figures are about. */
  static final String XOR =
      "The paper's setting: y = x₁x₂ on {−1, 1}³⁰, n = 100 points, squared loss, width 500,"
          + SCALES;

  /** The setting of the figures with the other loss. */
  static final String LOGISTIC =
      "The paper's setting: y = x₁x₂ on {−1, 1}³⁰, n = 100 points, logistic loss with labels"
          + " smoothed by p = 0.2, width 500,"
          + SCALES;

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
  Courses with(TrainingPanels training) {
    figure.inputs(training.input()).panel(training.accuracy()).panel(training.trace());
    return this;
  }

  /** Adds a panel over a table that a training or {@link #input} brings. */
  Courses panel(Panel panel) {
    figure.panel(panel);
    return this;
  }

  /** Adds values that the paper prints. */
  Courses published(Published values) {
    figure.published(values);
    return this;
  }

  /** Adds a table. */
  Courses input(Input input) {
    figure.inputs(input);
    return this;
  }

  Figure build() {
    return figure.build();
  }
}
