package org.lemmata.meanfield;

import java.nio.file.Path;
import org.lemmata.contracts.WholePaperContract;

class MeanFieldContractTest extends WholePaperContract {

  MeanFieldContractTest() {
    super(new MeanFieldPaper(), Path.of("NOTES.md"));
  }
}
