package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import org.lemmata.hessian.sharpness.data.Distribution;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Initialisation;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.hessian.sharpness.train.Columns;
import org.lemmata.hessian.sharpness.train.Experiment;
import org.lemmata.hessian.sharpness.train.Snapshot;
import org.lemmata.hessian.sharpness.train.Stage;
import org.lemmata.hessian.sharpness.train.Trainer;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;

/**
 * A training of a ReLU network on xor with the squared loss.
 *
 * @param architecture the network
 * @param d dimension of the inputs
 * @param n number of training points
 * @param width of the hidden layers
 * @param init the initial scale s
 * @param norm the fixed norm of (W_1, b_1); 0 to let it be free
 * @param stages of the training
 */
record Trial(
    Architecture architecture,
    int d,
    int n,
    int width,
    double init,
    double norm,
    List<Stage> stages) {

  /** Fresh points to test on. */
  private static final int TEST = 5000;

  /**
   * Sharpness-aware minimisation as the claims use it: first with a large radius, which is fast,
   * then with smaller ones, which leave less loss.
   */
  static final List<Stage> SHARPNESS_AWARE =
      List.of(
          new Stage(0.01, 0.2, 1, 0, 1000),
          new Stage(0.005, 0.1, 1, 0, 300),
          new Stage(0.003, 0.05, 1, 0, 500));

  /** SHARPNESS_AWARE in words. */
  static final String IN_WORDS =
      "batch 1, 1000 epochs of $\\eta = 0.01$, $\\rho = 0.2$, then 300 of $0.005$, $0.1$ and 500 of"
          + " $0.003$, $0.05$";

  /**
   * Where a training ended.
   *
   * @param at loss, accuracy and trace
   * @param bound the lower bound of the trace
   * @param contrast the smaller norm of W_1's first two columns over the largest of the others
   */
  record End(Snapshot at, double bound, double contrast) {}

  /** A training of the notes' sizes: d = 30 and width 100, initial scale 1. */
  static Trial wide(Architecture architecture, int n, List<Stage> stages) {
    return new Trial(architecture, 30, n, 100, 1, 0, stages);
  }

  /** The ends of the first replicates. */
  List<End> ends(Run run, int replicates) {
    return run.parallel().map(replicates, i -> end(run.streams(), i));
  }

  /** Evidence that every end has at least some accuracy on fresh points. */
  static Evidence accurate(List<End> ends, double least) {
    return Searched.notBelow(
        "lowest test accuracy",
        ends.stream().mapToDouble(end -> end.at().testAccuracy()).min().orElse(Double.NaN),
        least);
  }

  /** The end of one replicate. */
  End end(Streams streams, int replicate) {
    Experiment experiment = experiment();
    Trainer trainer = experiment.begin(streams, replicate);
    trainer.advanceTo(experiment.epochs());
    var probe = experiment.probe(streams, replicate);
    return new End(
        probe.look(trainer),
        probe.bound(),
        Columns.contrast(experiment.network().shape(), trainer.theta()));
  }

  Experiment experiment() {
    return new Experiment(
        new Network(new Shape(architecture, d, width), Activation.RELU),
        Loss.SQUARED,
        Distribution.XOR,
        n,
        TEST,
        Initialisation.of(init),
        stages,
        norm);
  }
}
