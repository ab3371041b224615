package org.lemmata.hessian.sharpness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Table;

class OutcomeStudyTest {

  private static final Request SMALL =
      Request.with("d=6", "samples=20", "width=20", "epochs=60", "test=100", "replicate=2").at(4);

  private static Table table(Study<?> study) {
    return Runner.plain().run(study, SMALL);
  }

  @Test
  void isTheEndOfTheTraining() {
    Table way = table(TrainStudy.STUDY);
    Table end = table(OutcomeStudy.STUDY);
    int last = way.size() - 1;
    assertEquals(51, way.size());
    assertEquals(1, end.size());
    assertEquals(1 - way.doubles("test_accuracy")[last], end.doubles("test_error")[0]);
    for (String column :
        new String[] {"train_loss", "test_accuracy", "trace", "bound", "contrast"}) {
      assertEquals(way.doubles(column)[last], end.doubles(column)[0], column);
    }
    assertEquals(way.doubles("trace")[last] / way.doubles("bound")[last], end.doubles("ratio")[0]);
  }

  /** By the definition, from the table of the weights. */
  @Test
  void contrastIsThatOfTheColumns() {
    double[] norms = table(FeaturesStudy.STUDY).doubles("column_norm");
    double largest = Arrays.stream(norms, 2, 6).max().orElseThrow();
    assertEquals(
        Math.min(norms[0], norms[1]) / largest, table(OutcomeStudy.STUDY).doubles("contrast")[0]);
  }
}
