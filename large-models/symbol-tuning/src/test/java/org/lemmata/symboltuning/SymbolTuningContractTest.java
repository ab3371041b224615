package org.lemmata.symboltuning;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.lemmata.contracts.FigureContract;
import org.lemmata.contracts.PaperContract;
import org.lemmata.contracts.StudyContract;
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

  @Nested
  class Studies extends StudyContract {

    @Override
    protected List<Paper> papers() {
      return PAPERS;
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
