package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer is recalled for the very facts for which it was kept, and only as it was kept. */
class RecollectionTest {

  private static final List<String> FACTS = List.of("a wheel", "of wood");

  @TempDir Path folder;

  private Recollection notes() {
    return new Recollection(folder.resolve("notes"));
  }

  private Path only() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("notes"))) {
      List<Path> all = files.toList();
      assertEquals(1, all.size(), all::toString);
      return all.get(0);
    }
  }

  @Test
  void theLastAnswerForTheSameFactsIsRecalled() throws IOException {
    assertEquals(Optional.empty(), notes().of(FACTS));
    notes().keep(FACTS, "heavy");
    assertEquals(Optional.of("heavy"), notes().of(FACTS));
    notes().keep(FACTS, "light");
    assertEquals(Optional.of("light"), notes().of(FACTS));
    only();
  }

  @Test
  void otherFactsHaveOtherAnswers() {
    notes().keep(FACTS, "light");
    for (List<String> other :
        List.of(
            List.of("a wheel", "of iron"),
            List.of("a wheel\nof wood"),
            List.of("of wood", "a wheel"),
            List.of("a wheel"))) {
      assertEquals(Optional.empty(), notes().of(other), other::toString);
    }
    notes().keep(List.of("a wheel", "of iron"), "heavy");
    assertEquals(Optional.of("light"), notes().of(FACTS));
  }

  @Test
  void aDamagedFileIsAsGoodAsNone() throws IOException {
    notes().keep(FACTS, "light");
    Path file = only();
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(file, damaged);
      assertEquals(Optional.empty(), notes().of(FACTS), "byte " + i);
      Files.write(file, Arrays.copyOf(whole, i));
      assertEquals(Optional.empty(), notes().of(FACTS), "only " + i + " bytes");
    }
    Files.write(file, whole);
    assertEquals(Optional.of("light"), notes().of(FACTS));
  }

  @Test
  void aFileUnderTheNameOfAnotherIsAsGoodAsNone() throws IOException {
    notes().keep(FACTS, "light");
    Path file = only();
    byte[] whole = Files.readAllBytes(file);
    Files.delete(file);
    notes().keep(List.of("a wheel"), "heavy");
    Files.write(only(), whole);
    assertEquals(Optional.empty(), notes().of(List.of("a wheel")));
  }

  @Test
  void whereNothingCanBeKeptNothingIsRecalled() throws IOException {
    Files.createFile(folder.resolve("notes"));
    notes().keep(FACTS, "light");
    assertEquals(Optional.empty(), notes().of(FACTS));
    assertFalse(Files.isDirectory(folder.resolve("notes")));
  }
}
