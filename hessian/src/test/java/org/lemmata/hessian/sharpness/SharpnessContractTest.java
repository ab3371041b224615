package org.lemmata.hessian.sharpness;

import java.nio.file.Path;
import org.lemmata.contracts.WholePaperContract;

class SharpnessContractTest extends WholePaperContract {

  SharpnessContractTest() {
    super(new SharpnessPaper(), Path.of("NOTES-sharpness.md"));
  }
}
