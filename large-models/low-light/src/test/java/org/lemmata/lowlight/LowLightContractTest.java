package org.lemmata.lowlight;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lemmata.contracts.PaperContract;
import org.lemmata.study.Paper;

class LowLightContractTest extends PaperContract {

  @Override
  protected List<Paper> papers() {
    return List.of(new LowLightPaper());
  }

  @Override
  protected Optional<Path> notes(Paper paper) {
    return Optional.of(Path.of("NOTES.md"));
  }
}
