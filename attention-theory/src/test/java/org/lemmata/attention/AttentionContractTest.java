package org.lemmata.attention;

import java.nio.file.Path;
import org.lemmata.contracts.WholePaperContract;

class AttentionContractTest extends WholePaperContract {

  AttentionContractTest() {
    super(new AttentionPaper(), Path.of("NOTES.md"));
  }
}
