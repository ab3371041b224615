package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.Papers;

/** What the launcher has written into a program. */
class ProgramNotesTest {

  @TempDir Path folder;

  @Test
  void theNamesAreThoseOfThePapers() throws Exception {
    ProgramNotes.main(new String[] {folder.toString()});
    assertEquals(
        Catalogue.of(Papers.load()), Catalogue.read(Files.readString(folder.resolve("catalogue"))));
    // These classes are in no program of that folder.
    assertTrue(Files.readString(folder.resolve("codes")).isEmpty());
  }
}
