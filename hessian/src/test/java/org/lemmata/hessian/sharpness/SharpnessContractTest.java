package org.lemmata.hessian.sharpness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lemmata.contracts.PaperContract;
import org.lemmata.study.Paper;

/** Every claim and control of the paper, as the command judges them. */
class SharpnessContractTest extends PaperContract {

  @Override
  protected List<Paper> papers() {
    return List.of(new SharpnessPaper());
  }

  @Override
  protected Optional<Path> notes(Paper paper) {
    return Optional.of(Path.of("NOTES-sharpness.md"));
  }
}
