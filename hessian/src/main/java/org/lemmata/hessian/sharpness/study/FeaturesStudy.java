package org.lemmata.hessian.sharpness.study;

import java.util.function.Consumer;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.hessian.sharpness.train.InputColumns;
import org.lemmata.study.Run;
import org.lemmata.study.Study;

/** The first layer after a training (Fig. 2 of the paper). */
public final class FeaturesStudy {

  private FeaturesStudy() {}

  /** An entry of the first layer. */
  private record Entry(int neuron, int coordinate, double weight, double columnNorm) {}

  /** The study. */
  public static final Study<TrainStudy.Parameters> STUDY =
      Study.of("sharpness.features", TrainStudy.Parameters.class)
          .title("The first layer after a training")
          .describedBy(
              """
              Goes through the training that sharpness.train shows for the same parameters and seed,
              the same points, start and orders, and lists the first layer's weights W₁ at its end.
              A network that has found the two bits of y = x₁x₂ has large weights in columns 1 and 2
              alone, as Fig. 2 shows. The parameters test and points change nothing here.
              """)
          .canonical(p -> p.canonical(false, false))
          .rows(Entry.class)
          .whole("neuron", "number of the neuron, from 1", Entry::neuron)
          .whole(
              "coordinate",
              "number of the input coordinate, from 1; d + 1 is the bias",
              Entry::coordinate)
          .real("weight", "its entry of W₁, or of the bias b₁", Entry::weight)
          .real("column_norm", "norm of the whole column of W₁, or of b₁", Entry::columnNorm)
          .computedBy(FeaturesStudy::compute);

  private static void compute(TrainStudy.Parameters p, Run run, Consumer<? super Entry> out) {
    // The table of sharpness.train has no weights, so the training is gone through again.
    double[] theta = TrainStudy.watch(p.at(2), run).theta();
    Shape shape = p.experiment().network().shape();
    double[] norms = InputColumns.norms(shape, theta);
    for (int neuron = 0; neuron < shape.width(); neuron++) {
      for (int r = 0; r < norms.length; r++) {
        out.accept(new Entry(neuron + 1, r + 1, theta[r * shape.width() + neuron], norms[r]));
      }
    }
  }
}
