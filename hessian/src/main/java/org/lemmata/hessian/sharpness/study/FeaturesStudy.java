package org.lemmata.hessian.sharpness.study;

import java.util.List;
import org.lemmata.hessian.sharpness.train.InputColumns;
import org.lemmata.hessian.sharpness.train.TrainingDiverged;
import org.lemmata.hessian.sharpness.train.Watch;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The first layer after a training (Fig. 2 of the paper). */
public final class FeaturesStudy implements Study<TrainingParameters> {

  @Override
  public String id() {
    return "sharpness.features";
  }

  @Override
  public String title() {
    return "The first layer after a training";
  }

  @Override
  public String description() {
    return "Goes through the training that sharpness.train shows for the same parameters and seed,"
        + " the same points, start and orders, and lists the first layer's weights W₁ at its end."
        + " A network that has found the two bits of y = x₁x₂ has large weights in columns 1 and 2"
        + " alone, as Fig. 2 shows. The parameters test and points change nothing here.";
  }

  @Override
  public Class<TrainingParameters> parameters() {
    return TrainingParameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("neuron", "number of the neuron, from 1"),
        Column.whole("coordinate", "number of the input coordinate, from 1; d + 1 is the bias"),
        Column.real("weight", "its entry of W₁, or of the bias b₁"),
        Column.real("column_norm", "norm of the whole column of W₁, or of b₁"));
  }

  @Override
  public Table run(TrainingParameters p, Run run) {
    double[] theta;
    try {
      theta = Watch.all(p.experiment(), p.replicate(), 2, TrainStudy.keyed(run)).theta();
    } catch (TrainingDiverged e) {
      throw p.diverged(e);
    }
    double[] norms = InputColumns.norms(p.experiment().network().shape(), theta);
    Table.Builder table = Table.with(columns());
    for (int neuron = 0; neuron < p.width(); neuron++) {
      for (int r = 0; r < norms.length; r++) {
        table.row((long) neuron + 1, (long) r + 1, theta[r * p.width() + neuron], norms[r]);
      }
    }
    return table.build();
  }
}
