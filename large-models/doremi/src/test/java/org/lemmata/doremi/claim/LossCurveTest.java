package org.lemmata.doremi.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

class LossCurveTest {

  /** Averages 3, 2 and 1 after 10, 20 and 40 steps. */
  @Test
  void reachesLossesOnStraightLines() {
    LossCurve curve = curve(new double[] {4, 2, 3, 1, 1.5, 0.5});
    assertEquals(40, curve.steps());
    assertEquals(1, curve.last());
    assertEquals(10, curve.reaches(3.5));
    assertEquals(10, curve.reaches(3));
    assertEquals(15, curve.reaches(2.5));
    assertEquals(30, curve.reaches(1.5));
    assertEquals(40, curve.reaches(1));
  }

  /** The second model reaches the first one's last loss, 2, after 20 of 40 steps. */
  @Test
  void twoModelsAreComparedAtTheLossThatBothReach() {
    double[] slow = {4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2};
    double[] fast = {3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1};
    TwoModels gain = new TwoModels(table(slow, 6), table(fast, 6));
    assertEquals(2, gain.speedUp());
    assertEquals(-1, gain.averageDifference());
    TwoModels loss = new TwoModels(table(fast, 6), table(slow, 6));
    assertEquals(0.5, loss.speedUp());
    assertEquals(1, loss.averageDifference());
  }

  private static LossCurve curve(double[] losses) {
    return LossCurve.of(table(losses, 2), 2);
  }

  private static Table table(double[] losses, int domains) {
    Table.Builder table =
        Table.with(Column.whole("step", "steps made"), Column.real("loss", "loss of a domain"));
    long[] steps = {10, 20, 40};
    for (int i = 0; i < losses.length; i++) {
      table.row(steps[i / domains], losses[i]);
    }
    return table.build();
  }
}
