package org.lemmata.hessian.sharpness.figure;

import static org.lemmata.study.figure.Layer.line;

import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;

/**
 * One training of a figure: its table, and the two panels that show accuracy and sharpness against
 * epochs.
 *
 * @param input the table
 * @param title what stands over its panels
 * @param normalised whether there is layer norm or batch norm: the trace falls far, and away from a
 *     fit its second part, of either sign, matters
 * @param bounded whether a lower bound of the trace is known
 */
record TrainingPanels(Input input, String title, boolean normalised, boolean bounded) {

  /**
   * The standard deviation of PyTorch's default, 1/sqrt(3 fan-in). At width 500 larger weights make
   * 1-SAM with rate 0.01 diverge at once: the first layer's outputs alone have a squared norm of
   * 250 then, and 2 eta 250 is above 2.
   */
  private static final String SMALL = "0.577";

  private static final int ACCURACY = 0;
  private static final int TRACE = 1;
  private static final int GRADIENTS = 2;
  private static final String TRACE_LABEL = "trace of the Hessian";

  /**
   * Width 50 and initial scale 1 at the quick scale, the paper's width 500 and PyTorch's scale
   * beyond; xor with d = 30 and n = 100.
   */
  static TrainingPanels of(String name, String architecture, String title) {
    return new TrainingPanels(
        Input.of(name, "sharpness.train")
            .set("architecture", architecture)
            .set("width", "50", "500", "500")
            .set("init", "1", SMALL, SMALL)
            .set("test", "1000", "4000", "10000")
            .set("points", "61", "101", "201"),
        title,
        false,
        true);
  }

  /** Sets the stages scale by scale, each as rate/rho/batch/decay/epochs. */
  TrainingPanels stages(String quick, String standard, String full) {
    return new TrainingPanels(
        input.set("stages", quick, standard, full), title, normalised, bounded);
  }

  /** Sets a parameter scale by scale. */
  TrainingPanels set(String parameter, String quick, String standard, String full) {
    return new TrainingPanels(
        input.set(parameter, quick, standard, full), title, normalised, bounded);
  }

  /** Sets a parameter at every scale. */
  TrainingPanels set(String parameter, String value) {
    return new TrainingPanels(input.set(parameter, value), title, normalised, bounded);
  }

  /** Shows the trace on a logarithmic axis, and its part with squared gradients beside it. */
  TrainingPanels ofNormalised() {
    return new TrainingPanels(input, title, true, bounded);
  }

  /** Draws no bound. */
  TrainingPanels unbounded() {
    return new TrainingPanels(input, title, normalised, false);
  }

  /** Accuracy on fresh points against epochs. */
  Panel accuracy() {
    return Panel.of(title, Axis.linear("epoch"), Axis.linear("test accuracy").from(0.4, 1.02))
        .with(course("test_accuracy").colour(ACCURACY));
  }

  /** The trace of the Hessian against epochs, and its bound. */
  Panel trace() {
    Axis axis = normalised ? Axis.log(TRACE_LABEL) : Axis.linear(TRACE_LABEL).from(0, Double.NaN);
    Panel panel = Panel.of(title, Axis.linear("epoch"), axis);
    if (normalised) {
      panel = panel.with(course("gauss_newton").label("squared gradients").colour(GRADIENTS));
    }
    panel = panel.with(course("trace").label("trace").colour(TRACE));
    return bounded ? panel.with(course("bound").label("lower bound").grey().dashed()) : panel;
  }

  private Layer course(String column) {
    return line("epoch", column).from(input.name());
  }
}
