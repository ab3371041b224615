package org.lemmata.hessian.sharpness.study;

import java.util.function.Consumer;
import org.lemmata.hessian.sharpness.construct.Generaliser;
import org.lemmata.hessian.sharpness.construct.Memoriser;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** Two equally flat networks on a walk through the training points (Fig. 3 of the paper). */
public final class PathStudy {

  private PathStudy() {}

  /** What can be set. */
  public record Parameters(
      @Group(defaults = "d=10 samples=8", range = "samples=2..1000", trial = "d=2..10 samples=2..4")
          CornerSet corners,
      @Param(
              value = "ε: how far a memorising neuron reaches, below 2/√d",
              byDefault = "0.5",
              min = ConstructStudy.LEAST_EPS,
              max = 1000,
              trial = {0.1, 0.5})
          double eps,
      @Param(
              value = "steps from one training point to the next",
              byDefault = "40",
              min = 1,
              max = 10_000,
              trial = {1, 10})
          int steps) {}

  /** A place on the walk. */
  private record Place(double place, double memorise, double generalise, double label) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("sharpness.path", Parameters.class)
          .title("Outputs on a walk through the training points")
          .describedBy(
              """
              The memorising and the generalising network with bias on the same training points of
              y = x₁x₂, both of trace 4√(d+1), along the straight lines from each training point to
              the next. The memorising network is 0 beyond the reach of its neurons, of which each
              is active near one training point.
              """)
          .objecting(p -> p.corners().objections(p.eps()))
          .rows(Place.class)
          .real("place", "on the walk: i at training point i, from 1", Place::place)
          .real("memorise", "output of the memorising network", Place::memorise)
          .real("generalise", "output of the generalising network", Place::generalise)
          .real("label", "the label, at training points; else empty", Place::label)
          .computedBy(PathStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Place> out) {
    Samples training = p.corners.draw(run);
    Matrix walk = walk(training.inputs(), p.steps);
    double[] memorise = Memoriser.bias(training, p.eps).outputs(walk);
    double balanced = Generaliser.balanced(p.corners.d());
    double[] generalise = Generaliser.bias(training, balanced).outputs(walk);
    for (int i = 0; i < memorise.length; i++) {
      double label = i % p.steps == 0 ? training.label(i / p.steps) : Double.NaN;
      out.accept(new Place(1 + (double) i / p.steps, memorise[i], generalise[i], label));
    }
  }

  private static Matrix walk(Matrix points, int steps) {
    int d = points.cols();
    Matrix walk = new Matrix((points.rows() - 1) * steps + 1, d);
    for (int i = 0; i < walk.rows(); i++) {
      int from = i / steps;
      double t = (double) (i % steps) / steps;
      for (int j = 0; j < d; j++) {
        double x = points.get(from, j);
        walk.set(i, j, t == 0 ? x : x + t * (points.get(from + 1, j) - x));
      }
    }
    return walk;
  }
}
