package org.lemmata.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The teacher's guide is what the exercises say. {@code -Dlemmata.teaching=write} writes the pages.
 */
class TeachingPagesTest {

  private static final Path GUIDE = Path.of("../docs/teaching");
  private static final String BEGIN = "| track | exercises | time |\n|---|---|---|\n";

  static Stream<TeachingPage> pages() {
    return Tracks.load().all().stream().map(TeachingPage::new);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsWhatItsTrackSays(TeachingPage page) throws IOException {
    Path file = GUIDE.resolve(page.file());
    if ("write".equals(System.getProperty("lemmata.teaching"))) {
      Files.writeString(file, page.markdown());
    }
    assertTrue(Files.isRegularFile(file), file + " is missing; -Dlemmata.teaching=write writes it");
    assertEquals(
        page.markdown(), Files.readString(file), "-Dlemmata.teaching=write renews " + file);
  }

  @Test
  void theGuideListsTheTracks() throws IOException {
    String rows = pages().map(TeachingPage::row).collect(Collectors.joining());
    Path file = GUIDE.resolve("README.md");
    String guide = Files.readString(file);
    int begin = guide.indexOf(BEGIN) + BEGIN.length();
    int end = guide.indexOf("\n\n", begin) + 1;
    if ("write".equals(System.getProperty("lemmata.teaching"))) {
      Files.writeString(file, guide.substring(0, begin) + rows + guide.substring(end));
      guide = Files.readString(file);
      end = guide.indexOf("\n\n", begin) + 1;
    }
    assertEquals(rows, guide.substring(begin, end), "-Dlemmata.teaching=write renews " + file);
  }

  @Test
  void noPageIsOfNoTrack() throws IOException {
    List<String> known = pages().map(TeachingPage::file).toList();
    try (Stream<Path> files = Files.list(GUIDE)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("README.md"))
          .forEach(name -> assertTrue(known.contains(name), name));
    }
  }
}
