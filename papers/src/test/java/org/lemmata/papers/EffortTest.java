package org.lemmata.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Budget;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Scale;

/**
 * What papers say that they take, against what was measured once and written down in {@code
 * effort.csv}: nothing is timed here. The CPU seconds are those of {@code check PAPER} and {@code
 * figure PAPER} without a cache, on one machine with two cores; other machines may take twice as
 * long.
 */
class EffortTest {

  private static final double SLOWER = 2;
  private static final double LOOSE = 5;

  private record Measured(Paper paper, Scale scale, double seconds) {}

  private static List<Measured> measured() throws IOException {
    List<Measured> all = new ArrayList<>();
    try (InputStream file = EffortTest.class.getResourceAsStream("effort.csv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().skip(1).toList()) {
        String[] cells = line.split(",", -1);
        Paper paper =
            Papers.load().all().stream()
                .filter(one -> one.id().equals(cells[0]))
                .findFirst()
                .orElseThrow();
        all.add(new Measured(paper, Scale.of(cells[1]), Double.parseDouble(cells[2])));
      }
    }
    return all;
  }

  @Test
  void everyPaperSaysWhatItTakes() throws IOException {
    Set<String> expected = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    for (Paper paper : Papers.load().all()) {
      expected.add(paper.id() + " at quick");
      expected.add(paper.id() + " at standard");
    }
    for (Measured one : measured()) {
      Budget budget = one.paper.budget().orElseThrow();
      double said = budget.at(one.scale).orElseThrow();
      String what = one.paper.id() + " at " + one.scale.label();
      found.add(what);
      assertTrue(
          SLOWER * one.seconds <= said && said <= LOOSE * Math.max(one.seconds, 1),
          () -> what + " took " + one.seconds + " CPU seconds, and says " + said);
    }
    assertEquals(expected, found);
  }
}
