package org.lemmata.harmonics;

import java.nio.file.Path;
import org.lemmata.contracts.WholePaperContract;

class HarmonicsContractTest extends WholePaperContract {

  HarmonicsContractTest() {
    super(new HarmonicsPaper(), Path.of("NOTES.md"));
  }
}
