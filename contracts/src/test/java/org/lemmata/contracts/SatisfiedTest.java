package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.example.SampleMeanPaper;
import org.lemmata.study.Study;

class SatisfiedTest {

  private static final Study<?> STUDY = new SampleMeanPaper().studies().get(0);
  private static final Study<?> OTHER = FakeStudy.of((p, run) -> FakeStudy.table(1));

  @Test
  void whatIsNotedIsFoundAndNothingElse(@TempDir Path folder) {
    Satisfied one = new Satisfied(Optional.of(folder.resolve("new")));
    assertFalse(one.has(STUDY, 1, 6));
    one.add(STUDY, 1, 6);
    Satisfied next = new Satisfied(Optional.of(folder.resolve("new")));
    assertTrue(next.has(STUDY, 1, 6));
    assertFalse(next.has(STUDY, 2, 6));
    assertFalse(next.has(STUDY, 1, 7));
    assertFalse(next.has(OTHER, 1, 6));
  }

  @Test
  void withoutAFolderNothingIsKept() {
    Satisfied none = new Satisfied(Optional.empty());
    none.add(STUDY, 1, 6);
    assertFalse(none.has(STUDY, 1, 6));
  }
}
