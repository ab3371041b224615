package org.lemmata.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.study.claim.Strip;

class StripTextTest {

  private static final double NONE = Double.NaN;

  private static String drawn(double value, double error, double low, double high, double mark) {
    return StripText.of(new Strip("it", value, error, low, high, mark, false, List.of()), 21);
  }

  @Test
  void boundsValueErrorsAndPredictionAreToScale() {
    assertEquals("··├──────━●━──────┤··", drawn(0.5, 0.01, 0, 1, NONE));
    assertEquals("··├─────┼──●──────┤··", drawn(0.55, 0, 0, 1, 0.37));
  }

  @Test
  void aNearMissLooksLikeOneAndAFarOneDoesNot() {
    double infinity = Double.POSITIVE_INFINITY;
    assertEquals("──────────────────┤●·", drawn(1.001, 0, -infinity, 1, NONE));
    assertEquals("──┤···············●··", drawn(100, 0, -infinity, 1, NONE));
    assertEquals("─────────────────●┤··", drawn(0.999, 0, -infinity, 1, NONE));
  }

  @Test
  void onALogarithmicStripZeroIsAtTheEnd() {
    Strip none = new Strip("it", 0, 0, Double.NEGATIVE_INFINITY, 0, NONE, true, List.of());
    assertEquals("●┤····", StripText.of(none, 6));
  }

  @Test
  void runsAreDrawnEachAndWhatIsNoNumberIsNotDrawn() {
    Strip runs = new Strip("it", 2, 0, 0, 4, NONE, false, List.of(1.0, 2.0, 3.0, NONE));
    assertEquals("·├───∘──●──∘───┤·", StripText.of(runs, 17));
    assertEquals("├─┤", StripText.of(new Strip("it", NONE, 0, 0, 1, NONE, false, List.of()), 3));
  }
}
