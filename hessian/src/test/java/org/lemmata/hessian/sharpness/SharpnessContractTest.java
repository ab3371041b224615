package org.lemmata.hessian.sharpness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.lemmata.contracts.PaperContract;
import org.lemmata.contracts.StudyContract;
import org.lemmata.study.Paper;

/** What the paper, its claims and its studies must satisfy. */
class SharpnessContractTest {

  private static final List<Paper> PAPERS = List.of(new SharpnessPaper());

  @Nested
  class Claims extends PaperContract {

    @Override
    protected List<Paper> papers() {
      return PAPERS;
    }

    @Override
    protected Optional<Path> notes(Paper paper) {
      return Optional.of(Path.of("NOTES-sharpness.md"));
    }
  }

  @Nested
  class Studies extends StudyContract {

    @Override
    protected List<Paper> papers() {
      return PAPERS;
    }
  }
}
