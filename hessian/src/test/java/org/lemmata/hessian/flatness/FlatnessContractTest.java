package org.lemmata.hessian.flatness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.contracts.WholePaperContract;

class FlatnessContractTest extends WholePaperContract {

  FlatnessContractTest() {
    super(new FlatnessPaper(), Path.of("NOTES-flatness.md"));
  }

  /** The order in the proceedings; arXiv's first version has another. */
  @Test
  void authorsStandInTheOrderOfTheProceedings() {
    assertEquals(
        List.of("Gatmiry", "Li", "Ma", "Reddi", "Jegelka", "Chuang"),
        new FlatnessPaper().authors());
  }
}
