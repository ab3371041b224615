package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void withoutLinks() throws IOException {
    folder = temporary.toRealPath();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "new/..", "new/.", "new/newer/.."})
  void aNameThatEndsInDotsMeansAFolder(String name) {
    Path asked = folder.resolve(name);
    assertEquals(asked + " is a directory; name a file", refusal(asked));
    assertEquals(asked.normalize(), Target.Folder.of(asked).place());
  }

  @Test
  void dotsLeadThroughFoldersThatAreNotThereYet() {
    assertEquals(folder.resolve("a/t.csv"), Target.of(folder.resolve("a/./new/../t.csv")).file());
  }

  @Test
  void dotsLeadFromWhereALinkLeads() throws IOException {
    Files.createDirectories(folder.resolve("deep/er"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("deep/er"));
    assertEquals(folder.resolve("deep/t.csv"), Target.of(folder.resolve("link/../t.csv")).file());
    Target.Folder place = Target.Folder.of(folder.resolve("link"));
    assertEquals(folder.resolve("deep/er"), place.place());
    assertEquals(folder.resolve("deep/er/a/b.svg"), place.file("a/b.svg").file());
    assertEquals(folder.resolve("link/a/b.svg"), place.file("a/b.svg").asked());
  }

  @Test
  void aLinkMeansItsFile() throws IOException {
    Path real = Files.writeString(folder.resolve("real.csv"), "x");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("real.csv"));
    Target target = Target.of(link);
    assertEquals(real, target.file());
    assertEquals(link, target.asked());
    assertEquals(folder.resolve("real.csv.more"), target.beside(".more").file());
  }

  @Test
  void aLinkToNothingIsRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere/else.csv"));
    String sentence = " is a symbolic link to nothing: there is no nowhere/else.csv";
    assertEquals(link + sentence, refusal(link));
    assertEquals(link.resolve("t.csv") + sentence, refusal(link.resolve("t.csv")));
  }

  @Test
  void aLoopOfLinksIsRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    assertTrue(refusal(link).startsWith(link + " is a symbolic link to nothing"));
  }

  private static String refusal(Path asked) {
    return assertThrows(UnwritableOutput.class, () -> Target.of(asked)).getMessage();
  }
}
