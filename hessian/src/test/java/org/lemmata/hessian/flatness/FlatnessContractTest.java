package org.lemmata.hessian.flatness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lemmata.contracts.PaperContract;
import org.lemmata.study.Paper;

/** What every paper must satisfy, and the order of the authors. */
class FlatnessContractTest extends PaperContract {

  @Override
  protected List<Paper> papers() {
    return List.of(new FlatnessPaper());
  }

  @Override
  protected Optional<Path> notes(Paper paper) {
    return Optional.of(Path.of("NOTES-flatness.md"));
  }

  /** The order in the proceedings; arXiv's first version has another. */
  @Test
  void authorsStandInTheOrderOfTheProceedings() {
    assertEquals(
        List.of("Gatmiry", "Li", "Ma", "Reddi", "Jegelka", "Chuang"),
        new FlatnessPaper().authors());
  }
}
