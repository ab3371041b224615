package org.lemmata.sophia;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lemmata.contracts.PaperContract;
import org.lemmata.study.Paper;

class SophiaContractTest extends PaperContract {

  @Override
  protected List<Paper> papers() {
    return List.of(new SophiaPaper());
  }

  @Override
  protected Optional<Path> notes(Paper paper) {
    return Optional.of(Path.of("NOTES.md"));
  }
}
