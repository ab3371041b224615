package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lemmata.hessian.sharpness.data.Distribution;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Initialisation;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.hessian.sharpness.train.Experiment;
import org.lemmata.hessian.sharpness.train.InputColumns;
import org.lemmata.hessian.sharpness.train.Snapshot;
import org.lemmata.hessian.sharpness.train.Stage;
import org.lemmata.hessian.sharpness.train.Trainer;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;

/**
 * A training of a ReLU network on xor with the squared loss.
 *
 * @param architecture the network
 * @param d dimension of the inputs
 * @param n number of training points
 * @param width of the hidden layers
 * @param init the initial scale s
 * @param norm the fixed norm of (W₁, b₁); 0 to let it be free
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
  static final int TEST = 5000;

  /**
   * Sharpness-aware minimisation as the claims use it: first with a large radius, which is fast,
   * then with smaller ones, which leave less loss.
   */
  static final List<Stage> SHARPNESS_AWARE = stages(1);

  /** SHARPNESS_AWARE in words. */
  static final String IN_WORDS = words(SHARPNESS_AWARE);

  /**
   * Where a training ended.
   *
   * @param at loss, accuracy and trace
   * @param bound the lower bound of the trace
   * @param contrast the smaller norm of W₁'s first two columns over the largest of the others
   */
  record End(Snapshot at, double bound, double contrast) {

    /** The share of fresh points whose sign is right. */
    double accuracy() {
      return at.testAccuracy();
    }

    /** The trace over its lower bound. */
    double ratio() {
      return at.trace() / bound;
    }
  }

  /** SHARPNESS_AWARE with each radius multiplied. */
  static List<Stage> stages(double factor) {
    return List.of(
        new Stage(0.01, 0.2 * factor, 1, 0, 600),
        new Stage(0.005, 0.1 * factor, 1, 0, 200),
        new Stage(0.003, 0.05 * factor, 1, 0, 200));
  }

  /** Stages of batch 1 without decay in words. */
  static String words(List<Stage> stages) {
    StringBuilder text = new StringBuilder("batch 1");
    for (Stage stage : stages) {
      text.append(", ").append(stage.epochs()).append(" epochs of $\\eta = ").append(stage.rate());
      text.append("$, $\\rho = ").append(stage.rho()).append('$');
    }
    return text.toString();
  }

  /** A training of the notes' dimension 30 from initial scale 1. */
  static Trial of(Architecture architecture, int n, int width, List<Stage> stages) {
    return new Trial(architecture, 30, n, width, 1, 0, stages);
  }

  /** The ends of the first replicates. */
  List<End> ends(Run run, int replicates) {
    return run.parallel().map(replicates, i -> end(run.streams(), i));
  }

  /** The ends of the first replicates, with random numbers of their own. */
  List<End> ends(Run run, String key, int replicates) {
    Streams streams = run.streams().child(key);
    return run.parallel().map(replicates, i -> end(streams, i));
  }

  /** One number of each end. */
  static double[] each(List<End> ends, ToDoubleFunction<End> number) {
    return ends.stream().mapToDouble(number).toArray();
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
        InputColumns.contrast(experiment.network().shape(), trainer.theta()));
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
