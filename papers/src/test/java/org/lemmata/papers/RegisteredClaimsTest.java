package org.lemmata.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.checks.ErrorRate;
import org.lemmata.contracts.PaperContract;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;

/**
 * The contract of every registered paper, judged as one family. The notes are read by the tests of
 * each paper's own module.
 */
class RegisteredClaimsTest extends PaperContract {

  @Override
  protected List<Paper> papers() {
    return Papers.load().all();
  }

  @Test
  void theReadmeCountsWhatWasJudged() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    String counts = checked().tally().counts();
    assertTrue(readme.contains(counts), () -> "README.md lacks: " + counts);
  }

  @Test
  void readmeAndContributingSayTheRatesOfTheJudge() throws IOException {
    BigDecimal familyWise = BigDecimal.valueOf(ErrorRate.FAMILY_WISE).stripTrailingZeros();
    assertEquals(BigInteger.ONE, familyWise.unscaledValue(), "a power of ten");
    String family = "10⁻" + "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(familyWise.scale());
    String experiment =
        BigDecimal.valueOf(ErrorRate.EXPERIMENT)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString()
            + "%";
    row("README.md", "| mean, proportion, tail |", "together at most " + family + " a run:");
    row("README.md", "| runs |", "| " + experiment + " a claim;");
    row("CONTRIBUTING.md", "| `Runs` |", "on its own at " + experiment + " a claim |");
  }

  /** The one line of a table in that file that begins so. */
  private static void row(String file, String beginning, String contains) throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("..", file)).stream()
            .filter(line -> line.strip().startsWith(beginning))
            .toList();
    assertEquals(1, rows.size(), () -> file + ": " + beginning + " " + rows);
    assertTrue(rows.get(0).contains(contains), () -> file + " lacks " + contains + ": " + rows);
  }
}
