package org.lemmata.lowlight;

import java.nio.file.Path;
import org.lemmata.contracts.WholePaperContract;

class LowLightContractTest extends WholePaperContract {

  LowLightContractTest() {
    super(new LowLightPaper(), Path.of("NOTES.md"));
  }
}
