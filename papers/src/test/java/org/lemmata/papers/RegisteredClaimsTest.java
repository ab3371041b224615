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
}
