package org.lemmata.toolmakers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lemmata.contracts.PaperContract;
import org.lemmata.study.Paper;

class ToolMakersContractTest extends PaperContract {

  @Override
  protected List<Paper> papers() {
    return List.of(new ToolMakersPaper());
  }

  @Override
  protected Optional<Path> notes(Paper paper) {
    return Optional.of(Path.of("NOTES.md"));
  }
}
