package org.lemmata.doremi;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lemmata.contracts.PaperContract;
import org.lemmata.study.Paper;

class DoremiContractTest extends PaperContract {

  @Override
  protected List<Paper> papers() {
    return List.of(new DoremiPaper());
  }

  @Override
  protected Optional<Path> notes(Paper paper) {
    return Optional.of(Path.of("NOTES.md"));
  }
}
