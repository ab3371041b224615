package org.lemmata.doremi;

import java.nio.file.Path;
import org.lemmata.contracts.WholePaperContract;

class DoremiContractTest extends WholePaperContract {

  DoremiContractTest() {
    super(new DoremiPaper(), Path.of("NOTES.md"));
  }
}
