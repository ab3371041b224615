package org.lemmata.doremi.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.TextFolder;

class DomainsTest {

  @TempDir Path folder;

  private static Domains builtIn(long repetition) {
    return Domains.builtIn(Streams.of(1, "domains"), repetition, 32);
  }

  @Test
  void sixAreBuiltInOverPrintableAscii() {
    Domains domains = builtIn(0);
    assertEquals(95, domains.vocabulary());
    assertEquals(
        List.of("arithmetic", "constant", "dyck", "english", "noise", "program"),
        domains.list().stream().map(Domain::name).toList());
    for (Domain domain : domains.list()) {
      assertEquals(81_000, domain.training().size(), domain.name());
      assertEquals(9_000, domain.heldOut().size(), domain.name());
    }
  }

  @Test
  void repetitionsHaveOtherTexts() {
    int[] first = noise(0);
    assertArrayEquals(first, noise(0));
    assertNotEquals(Arrays.hashCode(first), Arrays.hashCode(noise(1)));
  }

  private static int[] noise(long repetition) {
    return builtIn(repetition).list().get(4).heldOut().first(3).tokens();
  }

  @Test
  void aUsersTextsAreBytesAndTheirLastTenthIsHeldOut() throws IOException {
    write("b", "x".repeat(100));
    write("a", "ä".repeat(60));
    Domains domains = read(5);
    assertEquals(256, domains.vocabulary());
    assertEquals(List.of("a", "b"), domains.list().stream().map(Domain::name).toList());
    assertEquals(108, domains.list().get(0).training().size());
    assertEquals(12, domains.list().get(0).heldOut().size());
    assertEquals(Double.NaN, domains.list().get(0).entropy());
  }

  @Test
  void aTextThatIsTooShortIsRefusedInOneSentence() throws IOException {
    write("a", "x".repeat(330));
    write("short", "x".repeat(329));
    InvalidParameter refused = assertThrows(InvalidParameter.class, () -> read(32));
    assertEquals(
        "data=@%s: data must be a folder whose texts have at least 330 bytes each, for a context of 32; those of 'short' have 329"
            .formatted(folder),
        refused.getMessage());
  }

  private void write(String domain, String text) throws IOException {
    Files.createDirectories(folder.resolve(domain));
    Files.writeString(folder.resolve(domain).resolve("text.txt"), text);
  }

  private Domains read(int context) {
    TextFolder texts = TextFolder.parse("data", "@" + folder);
    return Domains.of("data", texts, texts.texts().orElseThrow(), context);
  }
}
