package org.lemmata.contracts;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.lemmata.study.Paper;

/**
 * What one paper, its claims, its studies and its figures must satisfy. Extend it in a test of the
 * paper's module:
 *
 * <pre>{@code
 * class MyPaperContractTest extends WholePaperContract {
 *   MyPaperContractTest() {
 *     super(new MyPaper(), Path.of("NOTES.md"));
 *   }
 * }
 * }</pre>
 */
public abstract class WholePaperContract {

  private final List<Paper> papers;
  private final Path notes;

  /**
   * For subclasses.
   *
   * @param paper whose figures show no other paper's studies
   * @param notes in which every statement must stand that {@link Paper#statements} lists by a
   *     number, such as Lemma 2, and the other way round; relative to the folder of the module
   */
  protected WholePaperContract(Paper paper, Path notes) {
    this.papers = List.of(paper);
    this.notes = Objects.requireNonNull(notes, "notes");
  }

  @Nested
  class Claims extends PaperContract {

    @Override
    protected List<Paper> papers() {
      return papers;
    }

    @Override
    protected Optional<Path> notes(Paper paper) {
      return Optional.of(notes);
    }
  }

  @Nested
  class Studies extends StudyContract {

    @Override
    protected List<Paper> papers() {
      return papers;
    }
  }

  @Nested
  class Figures extends FigureContract {

    @Override
    protected List<Paper> papers() {
      return papers;
    }
  }
}
