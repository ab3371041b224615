package org.lemmata.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.table.Hashes;

class NeedTest {

  @TempDir Path folder;

  @Test
  void memoryThatJavaMayTakeIsThere() {
    assertEquals(Optional.empty(), Need.memory(1 << 20).missing());
    String sentence = Need.memory(1L << 50).missing().orElseThrow();
    assertTrue(sentence.startsWith("Needs 1.05e+06 GiB of memory, and Java may take "), sentence);
    assertTrue(sentence.endsWith("JDK_JAVA_OPTIONS=-Xmx1048576g allows more."), sentence);
  }

  @Test
  void dataIsThereWhenItIsTheRightData() throws IOException {
    Path file = folder.resolve("digits.csv");
    String hash = Hashes.sha256("1,2\n".getBytes(StandardCharsets.UTF_8));
    Need need = Need.data("the digits", file, hash, "It is printed in the paper.");
    assertEquals(
        "Needs the digits, and there is no file " + file + ". It is printed in the paper.",
        need.missing().orElseThrow());
    Files.writeString(file, "1,2\n");
    assertEquals(Optional.empty(), need.missing());
    Files.writeString(file, "1,3\n");
    assertEquals(
        "Needs the digits, and " + file + " is another file. It is printed in the paper.",
        need.missing().orElseThrow());
  }

  @Test
  void theFirstThatIsNotMetIsNamed() {
    Need met = new Need("nothing", Optional::empty);
    Need not = new Need("a wheel", () -> Optional.of("Needs a wheel."));
    assertEquals(Optional.empty(), Need.missing(List.of(met, met)));
    assertEquals(Optional.of("Needs a wheel."), Need.missing(List.of(met, not)));
  }
}
