package org.lemmata.study.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences have the same digits in every language. */
class FetchTest {

  @TempDir Path folder;

  private final Locale usual = Locale.getDefault();

  @BeforeEach
  void inPersian() {
    Locale.setDefault(new Locale("fa"));
  }

  @AfterEach
  void asBefore() {
    Locale.setDefault(usual);
  }

  @Test
  void whatIsFetchedIsSaidBeforehand() {
    List<String> notices = new ArrayList<>();
    Jar jar = new Jar("-", "org.nowhere", "nothing", "1", 7_000_000, "0");
    Fetch fetch =
        new Fetch("a toy", "1.0", List.of(jar), folder.resolve("file/toy"), (jars, to) -> {});
    assertThrows(
        FetchFailure.class,
        () ->
            fetch.get(
                notice -> {
                  notices.add(notice);
                  throw new FetchFailure("enough");
                }));
    assertEquals(List.of("fetching a toy 1.0, 7 MB ..."), notices);
  }

  @Test
  void theRoomThatIsMissingIsSaid() {
    assertEquals(
        "a toy needs 12 MB in there, and there are 3 MB",
        assertThrows(
                FetchFailure.class,
                () -> Fetch.requireRoom("a toy", 12_000_000, 3_000_000, Path.of("there")))
            .getMessage());
  }
}
