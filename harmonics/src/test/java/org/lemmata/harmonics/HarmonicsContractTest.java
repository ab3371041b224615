package org.lemmata.harmonics;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lemmata.contracts.PaperContract;
import org.lemmata.study.Paper;

/** Every claim of the paper comes out as expected, and so does every control. */
class HarmonicsContractTest extends PaperContract {

  @Override
  protected List<Paper> papers() {
    return List.of(new HarmonicsPaper());
  }

  @Override
  protected Optional<Path> notes(Paper paper) {
    return Optional.of(Path.of("NOTES.md"));
  }
}
