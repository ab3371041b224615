package org.lemmata.symboltuning;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.lemmata.contracts.FigureContract;
import org.lemmata.contracts.PaperContract;
import org.lemmata.contracts.StudyContract;
import org.lemmata.engine.home.Libraries;
import org.lemmata.study.Paper;

class SymbolTuningContractTest {

  private static final List<Paper> PAPERS = List.of(new SymbolTuningPaper());

  @Nested
  class Claims extends PaperContract {

    @Override
    protected List<Paper> papers() {
      return PAPERS;
    }

    @Override
    protected Optional<Path> notes(Paper paper) {
      return Optional.of(Path.of("NOTES.md"));
    }
  }

  /** Stages of a few steps, on any threads, and from the states that they offer. */
  @Nested
  class Studies extends StudyContract {

    @BeforeEach
    void torchIsHere() {
      Libraries.need().missing().ifPresent(sentence -> Assumptions.assumeTrue(false, sentence));
    }

    @Override
    protected List<Paper> papers() {
      return PAPERS;
    }

    @Override
    protected int runs() {
      return 2;
    }
  }

  @Nested
  class Figures extends FigureContract {

    @Override
    protected List<Paper> papers() {
      return PAPERS;
    }
  }
}
