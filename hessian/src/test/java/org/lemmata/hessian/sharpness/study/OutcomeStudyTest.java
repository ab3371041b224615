package org.lemmata.hessian.sharpness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Run;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

class OutcomeStudyTest {

  /** On the same random numbers it is the last row of the training. */
  @Test
  void isTheEndOfTheTraining() {
    TrainingParameters p =
        ParameterSpec.of(TrainingParameters.class)
            .parse(Map.of("d", "6", "samples", "20", "width", "20", "epochs", "60", "test", "100"));
    Run run = Run.quiet("same", 4);
    Table way = new TrainStudy().run(p, run);
    Table end = new OutcomeStudy().run(p, run);
    int last = way.size() - 1;
    assertEquals(1, end.size());
    assertEquals(way.doubles("train_loss")[last], end.doubles("train_loss")[0]);
    assertEquals(1 - way.doubles("test_accuracy")[last], end.doubles("test_error")[0]);
    assertEquals(way.doubles("trace")[last], end.doubles("trace")[0]);
    assertEquals(way.doubles("bound")[last], end.doubles("bound")[0]);
  }
}
