package org.lemmata.sophia;

import java.nio.file.Path;
import org.lemmata.contracts.WholePaperContract;

class SophiaContractTest extends WholePaperContract {

  SophiaContractTest() {
    super(new SophiaPaper(), Path.of("NOTES.md"));
  }
}
