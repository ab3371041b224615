package org.lemmata.harmonics.sup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.harmonics.field.RandomHarmonics;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.MedianInterval;
import org.lemmata.seeds.Agreement;

class RatioSearchTest {

  private static final Parallel ONE = Parallel.sequential();

  /**
   * NOTES.md, the table of ratios: measured medians, corrected where the notes had too few draws or
   * starts: in the interval of the sample here, within two units of the last digit given there.
   */
  @ParameterizedTest
  @CsvSource({
    "3, 2, 2000, 2.102, 0.002",
    "3, 4, 1000, 2.510, 0.002",
    "3, 8, 600, 2.957, 0.004",
    "3, 32, 60, 3.80, 0.02",
    "5, 2, 2000, 2.881, 0.002",
    "5, 4, 300, 3.603, 0.02",
    "10, 2, 1000, 4.224, 0.003",
    "50, 2, 300, 9.813, 0.008"
  })
  void medians(int d, int k, int draws, double expected, double digits) {
    RatioSearch search = search(d, k, 20);
    RandomHarmonics harmonics = RandomHarmonics.of(d, k);
    double[] found = new double[draws];
    for (int i = 0; i < draws; i++) {
      found[i] = ratio(search, harmonics, i).found();
    }
    Interval median = MedianInterval.of(found, Agreement.FALSE_ALARM);
    assertEquals(0, median.distance(expected), digits, median::toString);
  }

  /** What kind of answer each dimension and degree gets. */
  @ParameterizedTest
  @CsvSource({
    "2, 0, exact", "2, 7, exact", "3, 0, exact", "3, 2, exact", "3, 3, bracket", "3, 20, bracket",
    "4, 2, exact", "4, 3, bracket", "4, 9, bracket", "5, 1, exact", "5, 3, found", "6, 5, found"
  })
  void kinds(int d, int k, String kind) {
    Ratio ratio = ratio(search(d, k, 3), RandomHarmonics.of(d, k), 1);
    assertEquals(kind.equals("exact"), ratio.exact());
    assertEquals(!kind.equals("found"), ratio.bounded());
    if (kind.equals("bracket")) {
      assertTrue(ratio.found() < ratio.upper());
      assertTrue(ratio.upper() < (d == 3 ? 1.0051 : 1.05) * ratio.found());
    }
  }

  /** In four dimensions a net is laid as long as it fits. */
  @Test
  void netsOfFourDimensions() {
    RandomHarmonics harmonics = RandomHarmonics.of(4, 80);
    assertFalse(ratio(search(4, 80, 1), harmonics, 0).bounded());
  }

  /** The upper end is the largest value on the net over cos(kh); a net has what a finer one has. */
  @ParameterizedTest
  @CsvSource({"3, 8, 0.05, 0.4", "4, 5, 0.3, 1.2"})
  void netsAsFineAsAsked(int d, int k, double fine, double coarse) {
    RandomHarmonics harmonics = RandomHarmonics.of(d, k);
    Ratio finer = ratio(RatioSearch.of(d, k, fine, 1, ONE), harmonics, 2);
    Ratio coarser = ratio(RatioSearch.of(d, k, coarse, 1, ONE), harmonics, 2);
    assertTrue(finer.upper() < finer.found() / Math.cos(fine) * (1 + 1e-9));
    assertTrue(coarser.upper() > finer.upper() && coarser.upper() > 1.02 * coarser.found());
    assertTrue(coarser.upper() * Math.cos(coarse) < finer.upper());
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> search(1, 3, 1));
    assertThrows(IllegalArgumentException.class, () -> search(3, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> search(3, 3, 0));
    assertThrows(IllegalArgumentException.class, () -> search(3, 300, 1));
    assertThrows(IllegalArgumentException.class, () -> RatioSearch.of(3, 3, 1.6, 1, ONE));
  }

  private static RatioSearch search(int d, int k, int starts) {
    return RatioSearch.of(d, k, RatioSearch.USUAL_KH, starts, ONE);
  }

  private static Ratio ratio(RatioSearch search, RandomHarmonics harmonics, int i) {
    return search.of(
        harmonics.draw(Streams.of(9, "draws").stream(i)), Streams.of(9, "starts").stream(i), ONE);
  }
}
