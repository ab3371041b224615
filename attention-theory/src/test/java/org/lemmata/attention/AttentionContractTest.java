package org.lemmata.attention;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lemmata.contracts.PaperContract;
import org.lemmata.study.Paper;

/** Every claim and control of the paper at one seed, and its statements against the notes. */
class AttentionContractTest extends PaperContract {

  @Override
  protected List<Paper> papers() {
    return List.of(new AttentionPaper());
  }

  @Override
  protected Optional<Path> notes(Paper paper) {
    return Optional.of(Path.of("NOTES.md"));
  }
}
