package org.lemmata.hessian.sharpness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lemmata.hessian.sharpness.model.HessianTrace;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.train.Experiment;
import org.lemmata.hessian.sharpness.train.Trainer;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Request;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Table;

/** Fig. 2 of the paper shows a training and its end: both tables must be of the same training. */
class FeaturesStudyTest {

  private static final Request SMALL =
      Request.with(
              "architecture=batch-norm",
              "d=6",
              "samples=20",
              "width=8",
              "epochs=40",
              "test=50",
              "points=5")
          .at(7);

  @Test
  void itsWeightsAreThoseAtTheEndOfTheOtherPanelsTraining() {
    Table way = Runner.plain().run(TrainStudy.STUDY, SMALL);
    double[] weights = Runner.plain().run(FeaturesStudy.STUDY, SMALL).doubles("weight");
    Experiment experiment =
        ParameterSpec.of(TrainStudy.Parameters.class).parse(SMALL.set()).experiment();
    Streams streams = Streams.of(7, "sharpness.train");
    Trainer trainer = experiment.begin(streams, 0);
    trainer.advanceTo(experiment.epochs());
    double[] theta = trainer.theta();
    assertEquals(7 * 8, weights.length);
    for (int at = 0; at < weights.length; at++) {
      assertEquals(theta[at % 7 * 8 + at / 7], weights[at]);
    }
    double trace =
        HessianTrace.of(
                experiment.network(), theta, experiment.probe(streams, 0).training(), Loss.SQUARED)
            .total();
    assertEquals(trace, way.doubles("trace")[way.size() - 1]);
  }
}
