package org.lemmata.doremi.published;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lemmata.study.table.Table;

class PileTablesTest {

  private static final Table DOMAINS = PileTables.DOMAINS.table();
  private static final Table REPOSITORY = PileTables.REPOSITORY.table();

  /** NOTES.md: recomputed from the tables as they are printed. */
  @Test
  void sumsAndDistances() {
    for (String weights : new String[] {"baseline", "proxy_280m", "proxy_1b"}) {
      assertEquals(1.0001, Arrays.stream(DOMAINS.doubles(weights)).sum(), 1e-12, weights);
    }
    double[] small = DOMAINS.doubles("proxy_280m");
    double[] large = DOMAINS.doubles("proxy_1b");
    double variation = 0;
    for (int i = 0; i < small.length; i++) {
      variation += Math.abs(small[i] - large[i]) / 2;
    }
    assertEquals(0.57, variation, 5e-3);
  }

  @Test
  void namesAgree() {
    for (int row = 0; row < REPOSITORY.size(); row++) {
      int number = Integer.parseInt(REPOSITORY.texts("number").get(row));
      assertEquals(DOMAINS.texts("domain").get(number - 1), REPOSITORY.texts("domain").get(row));
    }
    assertEquals(22, DOMAINS.size());
    assertEquals("22", DOMAINS.texts("number").get(21));
  }
}
