package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.kernel.KernelRidge;
import org.lemmata.meanfield.network.SpherePoints;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Claim 19: with 5d² samples the network learns degree 4 and its tangent kernel does not. */
public final class Separation {

  /** What every network must be below; no network of 100 at d = 15 was above half of it. */
  private static final double NETWORK = 0.25;

  /** A dimension, and what the kernel's mean error must exceed there. */
  private record Size(int d, double kernel) {

    int samples() {
      return 5 * d * d;
    }
  }

  private static final List<Size> SIZES =
      List.of(new Size(15, 0.5), new Size(20, 0.65), new Size(30, 0.8));

  /** What is broken. */
  private enum Target {
    LEARNABLE,
    /** The labels are in random order. */
    SHUFFLED
  }

  private Separation() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.separation", "The network learns where its kernel does not")
        .states(
            "At $n = 5d^2$, which is not the theorem's $n$ of order $d^{3.1}$, networks of 500"
                + " neurons reach a relative error of degree 4 below $1/4$, while ridge regression"
                + " with their tangent kernel, with the best of 7 ridges, is left with more than"
                + " $0.5$ at $d = 15$, $0.65$ at $d = 20$ and $0.8$ at $d = 30$ on average.")
        .source(
            Source.measured(
                "γ = (0.4, 0.25), σ = (1, 1), η = 0.05, T = 10; below d = 28 the theorem's n of order"
                    + " d^3.1 exceeds N_4, which is enough for kernels too"))
        .assuming(
            "the labels are those of one direction, without noise",
            "the ridge is chosen by the error on the whole population, which favours the kernel")
        .examining(
            "Trains networks on fresh samples and takes the largest error; kernel errors are in"
                + " closed form and averaged over directions, which by rotation invariance is the"
                + " same as over samples. $d = 15$ at quick scale, $d = 20$ from standard on, $d ="
                + " 30$ at full.")
        .in("the setting of the claim", Target.LEARNABLE, Separation::examine)
        .control("the labels are in random order", Target.SHUFFLED)
        .build();
  }

  private static Evidence examine(Target target, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    for (Size size : SIZES.subList(0, scale.choose(1, 2, 3))) {
      Streams streams = run.streams().child("d = " + size.d());
      parts.add(network(target, size, streams, run, scale));
      parts.add(kernel(size, streams, run, scale));
    }
    return Every.of("relative errors of degree 4 with 5d² samples", parts);
  }

  private static Evidence network(Target target, Size size, Streams streams, Run run, Scale scale) {
    Experiment experiment = Experiment.usual(Preset.C.at(size.d()), size.samples());
    if (target == Target.SHUFFLED) {
      experiment = experiment.withShuffledLabels();
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (int draw = 0; draw < scale.choose(2, 5, 10); draw++) {
      largest = Math.max(largest, experiment.run(streams, draw, run.parallel()).end().relative4());
    }
    return Searched.notAbove("largest error of a network at d = " + size.d(), largest, NETWORK);
  }

  private static Evidence kernel(Size size, Streams streams, Run run, Scale scale) {
    int directions = 60;
    Moments errors = new Moments(1);
    for (int draw = 0; draw < scale.choose(1, 3, 5); draw++) {
      Matrix x = SpherePoints.draw(streams.child("samples"), draw, size.samples(), size.d());
      Matrix q = SpherePoints.draw(streams.child("directions"), draw, directions, size.d());
      new KernelRidge(Preset.C.at(size.d()), x, q, run.parallel())
          .best(run.parallel())
          .forEach(error -> errors.add(error.relative4()));
    }
    return Mean.atLeast(
        "mean error of the kernel at d = " + size.d(),
        new Estimate(errors.mean(0), errors.estimate(0).standardError(), errors.count() - 1.0),
        size.kernel());
  }
}
