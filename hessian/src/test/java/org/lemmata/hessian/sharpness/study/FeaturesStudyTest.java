package org.lemmata.hessian.sharpness.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lemmata.hessian.sharpness.model.HessianTrace;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.train.Experiment;
import org.lemmata.hessian.sharpness.train.Trainer;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** Fig. 2 of the paper shows a training and its end: both tables must be of the same training. */
class FeaturesStudyTest {

  private static final TrainingParameters P =
      ParameterSpec.of(TrainingParameters.class)
          .parse(
              Map.of(
                  "architecture",
                  "batch-norm",
                  "d",
                  "6",
                  "samples",
                  "20",
                  "width",
                  "8",
                  "epochs",
                  "40",
                  "test",
                  "50",
                  "points",
                  "5"));

  private static Run run(String id) {
    return Run.quiet(id, 7);
  }

  @Test
  void itsWeightsAreThoseAtTheEndOfTheOtherPanelsTraining() {
    Table way = new TrainStudy().run(P, run(new TrainStudy().id()));
    Table features = new FeaturesStudy().run(P, run(new FeaturesStudy().id()));
    Experiment experiment = P.experiment();
    Streams streams = Streams.of(7, "sharpness.train");
    Trainer trainer = experiment.begin(streams, P.replicate());
    trainer.advanceTo(experiment.epochs());
    double[] theta = trainer.theta();
    int rows = P.d() + 1;
    for (int at = 0; at < features.size(); at++) {
      double weight = features.doubles("weight")[at];
      assertEquals(theta[at % rows * P.width() + at / rows], weight);
    }
    double trace =
        HessianTrace.of(
                experiment.network(),
                theta,
                experiment.probe(streams, P.replicate()).training(),
                Loss.SQUARED)
            .total();
    assertEquals(trace, way.doubles("trace")[way.size() - 1]);
  }

  @Test
  void theOutcomeIsOfThatTrainingToo() {
    Table way = new TrainStudy().run(P, run(new TrainStudy().id()));
    Table end = new OutcomeStudy().run(P, run(new OutcomeStudy().id()));
    double[] traces = way.doubles("trace");
    assertArrayEquals(new double[] {traces[traces.length - 1]}, end.doubles("trace"));
  }
}
