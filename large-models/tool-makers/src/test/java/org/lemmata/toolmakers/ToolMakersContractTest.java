package org.lemmata.toolmakers;

import java.nio.file.Path;
import org.lemmata.contracts.WholePaperContract;

class ToolMakersContractTest extends WholePaperContract {

  ToolMakersContractTest() {
    super(new ToolMakersPaper(), Path.of("NOTES.md"));
  }
}
