package org.lemmata.example;

import java.nio.file.Path;
import org.lemmata.contracts.WholePaperContract;

class SampleMeanContractTest extends WholePaperContract {

  SampleMeanContractTest() {
    super(new SampleMeanPaper(), Path.of("src/test/java/org/lemmata/example/NOTES.md"));
  }
}
