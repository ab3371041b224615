package org.lemmata.example;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code shown in CONTRIBUTING is that of this example. */
class ContributingTest {

  private static final Path GUIDE = Path.of("../CONTRIBUTING.md");
  private static final Path EXAMPLE = Path.of("src/test/java/org/lemmata/example");
  private static final Pattern CODE = Pattern.compile("(?ms)^ *```java\n(.*?)^ *```$");

  @Test
  void everyPieceOfCodeStandsInTheExample() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.add(lines(Files.readString(file)));
      }
    }
    List<String> pieces = pieces(Files.readString(GUIDE));
    assertFalse(pieces.size() < 5, "no code");
    for (String piece : pieces) {
      assertTrue(
          sources.stream().anyMatch(source -> source.contains(piece)),
          () -> "in CONTRIBUTING and in no source of the example:" + piece);
    }
  }

  private static List<String> pieces(String guide) {
    Matcher matcher = CODE.matcher(guide);
    return matcher.results().map(result -> lines(result.group(1))).toList();
  }

  /** Whole lines, wherever they begin. */
  private static String lines(String text) {
    return "\n" + text.replaceAll("(?m)^[ \t]+|[ \t]+$", "").strip() + "\n";
  }
}
