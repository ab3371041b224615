package org.lemmata.hessian.sharpness.study;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.sharpness.construct.Generaliser;
import org.lemmata.hessian.sharpness.construct.Memoriser;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Two equally flat networks on a walk through the training points (Fig. 3 of the paper). */
public final class PathStudy implements Study<PathStudy.Parameters> {

  /** What can be set. */
  public record Parameters(
      @Param(
              value = "dimension d of the inputs",
              byDefault = "10",
              min = 2,
              max = 1000,
              trial = {2, 10})
          int d,
      @Param(
              value = "number n of training points, different corners of the cube",
              byDefault = "8",
              min = 2,
              max = 1000,
              trial = {2, 4})
          int samples,
      @Param(
              value = "ε: how far a memorising neuron reaches, below 2/√d",
              byDefault = "0.5",
              min = 0,
              aboveMin = true,
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

  @Override
  public String id() {
    return "sharpness.path";
  }

  @Override
  public String title() {
    return "Outputs on a walk through the training points";
  }

  @Override
  public String description() {
    return "The memorising and the generalising network with bias on the same training points of"
        + " y = x₁x₂, both of trace 4√(d+1), along the straight lines from each training point to"
        + " the next. The memorising network is 0 beyond the reach of its neurons, of which each"
        + " is active near one training point.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("place", "on the walk: i at training point i, from 1"),
        Column.real("memorise", "output of the memorising network"),
        Column.real("generalise", "output of the generalising network"),
        Column.real("label", "the label, at training points; else empty"));
  }

  @Override
  public List<String> objections(Parameters p) {
    List<String> objections = new ArrayList<>();
    if (p.eps >= Memoriser.widest(p.d)) {
      objections.add(
          "eps="
              + p.eps
              + " is not below 2/√d = "
              + Memoriser.widest(p.d)
              + ": neurons may be active at each other's points, and the network need not fit.");
    }
    return objections;
  }

  @Override
  public Table run(Parameters p, Run run) {
    if (p.samples > Corners.count(p.d)) {
      throw new InvalidParameter(
          "samples", p.samples, "at most 2^d = " + Corners.count(p.d) + ", the number of corners");
    }
    Samples training = Corners.distinct(p.samples, p.d, run.streams().child("training").stream(0));
    Matrix walk = walk(training.inputs(), p.steps);
    double[] memorise = Memoriser.bias(training, p.eps).outputs(walk);
    double[] generalise = Generaliser.bias(training, Generaliser.balanced(p.d)).outputs(walk);
    Table.Builder table = Table.with(columns());
    for (int i = 0; i < memorise.length; i++) {
      boolean atPoint = i % p.steps == 0;
      table.row(
          1 + (double) i / p.steps,
          memorise[i],
          generalise[i],
          atPoint ? training.label(i / p.steps) : Double.NaN);
    }
    return table.build();
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
