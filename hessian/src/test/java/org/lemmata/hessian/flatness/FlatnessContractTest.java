package org.lemmata.hessian.flatness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lemmata.contracts.PaperContract;
import org.lemmata.contracts.StudyContract;
import org.lemmata.study.Paper;

/** What the paper, its claims and its studies must satisfy, and the order of the authors. */
class FlatnessContractTest {

  private static final List<Paper> PAPERS = List.of(new FlatnessPaper());

  @Nested
  class Claims extends PaperContract {

    @Override
    protected List<Paper> papers() {
      return PAPERS;
    }

    @Override
    protected Optional<Path> notes(Paper paper) {
      return Optional.of(Path.of("NOTES-flatness.md"));
    }
  }

  @Nested
  class Studies extends StudyContract {

    @Override
    protected List<Paper> papers() {
      return PAPERS;
    }
  }

  /** The order in the proceedings; arXiv's first version has another. */
  @Test
  void authorsStandInTheOrderOfTheProceedings() {
    assertEquals(
        List.of("Gatmiry", "Li", "Ma", "Reddi", "Jegelka", "Chuang"),
        new FlatnessPaper().authors());
  }
}
