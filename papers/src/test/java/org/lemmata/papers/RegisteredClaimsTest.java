package org.lemmata.papers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.contracts.PaperContract;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;

/**
 * The contract of every registered paper, judged as one family at the seed that everybody has. The
 * notes are read by the tests of each paper's own module.
 */
class RegisteredClaimsTest extends PaperContract {

  private static final long EVERYBODYS = 20230707;

  @Override
  protected List<Paper> papers() {
    return Papers.load().all();
  }

  @Override
  protected long seed() {
    return Long.getLong("lemmata.seed", EVERYBODYS);
  }

  @Test
  void theReadmeCountsWhatWasJudged() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    String counts = checked().tally().counts();
    assertTrue(readme.contains(counts), () -> "README.md lacks: " + counts);
  }
}
