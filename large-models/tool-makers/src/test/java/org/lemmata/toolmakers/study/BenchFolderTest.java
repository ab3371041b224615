package org.lemmata.toolmakers.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.Run;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Table;
import org.lemmata.toolmakers.task.Task;

class BenchFolderTest {

  private static String file(int items) {
    return IntStream.range(0, items)
        .mapToObj(
            i ->
                "{\"input\": \"question %d\", \"target\": \"%s\"}"
                    .formatted(i, i % 4 == 0 ? "b" : "a" + i))
        .collect(Collectors.joining(",\n", "{\"canary\": \"x\", \"examples\": [", "]}"));
  }

  @Test
  void theAuthorsDivision(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("word_sorting.json"), file(250));
    Files.writeString(folder.resolve("README.md"), "other files are passed over");
    BenchFolder bench = BenchFolder.parse("data", "@" + folder);
    assertEquals(List.of(Task.WORD_SORTING), bench.tasks());
    Pool pool = bench.pool(Task.WORD_SORTING, 1000).orElseThrow();
    assertEquals("question 2", pool.demonstrations().get(2).question());
    assertEquals("question 5", pool.validation().get(0).question());
    assertEquals(240, pool.test().size());
    assertEquals("question 10", pool.test().get(0).question());
    assertTrue(bench.pool(Task.DYCK, 1).isEmpty());
    Table table =
        BaselineStudy.STUDY.run(
            new BaselineStudy.Parameters(bench, 240), Run.quiet("tool-makers.baseline", 1));
    // Of 10 to 249 the multiples of four are 60.
    assertEquals(List.of("word-sorting", 240L, "b", 0.25), table.row(0));
    assertEquals(1, table.size());
  }

  @Test
  void whatIsNone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("dyck_languages.json");
    for (String text : List.of(file(10), "no JSON", "{}", "{\"examples\": [{\"input\": 1}]}")) {
      Files.writeString(file, text);
      assertThrows(InvalidParameter.class, () -> BenchFolder.parse("data", "@" + folder), text);
    }
    Files.move(file, folder.resolve("other.json"));
    assertThrows(InvalidParameter.class, () -> BenchFolder.parse("data", "@" + folder));
    assertThrows(InvalidParameter.class, () -> BenchFolder.parse("data", folder.toString()));
    assertEquals("built-in", BenchFolder.parse("data", "built-in").toString());
  }
}
