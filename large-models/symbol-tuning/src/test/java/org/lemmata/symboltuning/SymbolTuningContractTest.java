package org.lemmata.symboltuning;

import java.nio.file.Path;
import org.lemmata.contracts.WholePaperContract;

class SymbolTuningContractTest extends WholePaperContract {

  SymbolTuningContractTest() {
    super(new SymbolTuningPaper(), Path.of("NOTES.md"));
  }
}
