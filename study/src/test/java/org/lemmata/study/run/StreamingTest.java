package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.Request;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.JsonScan;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;
import org.lemmata.study.table.TableWriter;

/** A sweep that is written row by row, against the table that is put together in the memory. */
class StreamingTest {

  @TempDir Path folder;

  private final CountingStudy study = new CountingStudy();

  private final Request request =
      Request.with("sign=minus")
          .sweep("rows", List.of(0, 1, 2, 5))
          .sweep("slope", List.of("0.5", "1e-3", "7"))
          .at(-3);

  private interface Opening {
    TableWriter of(OutputStream out) throws IOException;
  }

  private String streamed(Runner runner, Request asked, Opening opening) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      runner.stream(study, asked, opening.of(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void isAsGathered(Supplier<Runner> runner) {
    Table table = runner.get().run(study, request);
    assertEquals(Csv.write(table), streamed(runner.get(), request, Csv::writer));
    assertEquals(TableJson.write(table), streamed(runner.get(), request, TableJson::writer));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void hasTheSameBytesWithAnyNumberOfThreads(int threads) {
    try (Parallel parallel = Parallel.of(threads)) {
      isAsGathered(() -> new Runner(parallel, Progress.NONE, Optional.empty(), notice -> {}));
    }
  }

  /** Elsewhere the last point ends first, and each tells of itself once more afterwards. */
  private static void backwards(List<? extends Piece> pieces, Site.Taker taker) {
    Runner worker = Runner.plain();
    for (int i = pieces.size() - 1; i >= 0; i--) {
      taker.take(i, worker.finish(pieces.get(i), taker.progress(i)));
      taker.progress(i).report("late", 1, 2);
    }
  }

  @Test
  void hasTheSameBytesFromASiteThatEndsBackwards() {
    isAsGathered(() -> Runner.plain().at(StreamingTest::backwards));
  }

  @Test
  void whatIsKnownIsNotComputedAgain() {
    ResultCache cache = new ResultCache(folder);
    Supplier<Runner> runner =
        () ->
            new Runner(Parallel.sequential(), Progress.NONE, Optional.of(cache), notice -> {})
                .at(StreamingTest::backwards);
    streamed(
        runner.get(), Request.with("sign=minus").sweep("rows", List.of(1, 5)).at(-3), Csv::writer);
    assertEquals(2, study.runs.get());
    isAsGathered(runner);
    assertEquals(12, study.runs.get());
  }

  @Test
  void aFailureIsThatOfTheFirstPointThatFails() {
    Request failing = Request.with("slope=9").sweep("rows", List.of(1, 8, 2, 8));
    for (Runner runner : List.of(Runner.plain(), Runner.plain().at(StreamingTest::backwards))) {
      assertEquals(
          "slope=9: slope must be at most 8 with 8 rows",
          assertThrows(InvalidParameter.class, () -> streamed(runner, failing, Csv::writer))
              .getMessage());
    }
  }

  @Test
  void whatBreaksOffLeavesNothing() throws IOException {
    Request failing = Request.with("slope=9").sweep("rows", List.of(9, 9, 9, 8));
    try (Spill spill = new Spill(folder, folder, 10);
        Parallel parallel = Parallel.of(2)) {
      Runner runner = new Runner(parallel, Progress.NONE, Optional.empty(), notice -> {});
      assertThrows(
          InvalidParameter.class,
          () -> runner.stream(study, failing, TableJson.writer(spill.out())));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void everyPointIsCheckedBeforeOneIsRun() {
    Request illegal = Request.with().sweep("rows", List.of(1, 99));
    assertThrows(InvalidParameter.class, () -> streamed(Runner.plain(), illegal, Csv::writer));
    Request broken = Request.with().sweep("rows", List.of(1, 3));
    assertThrows(Objected.class, () -> streamed(Runner.plain(), broken, Csv::writer));
    assertEquals(0, study.runs.get());
  }

  /** A grid whose points would not fit into any memory is a list like any other. */
  @Test
  void aGridTakesNoMemoryAndHasALimit() {
    List<Integer> many = Collections.nCopies(1000, 1);
    Request grid = Request.with().sweep("rows", many).sweep("slope", many);
    assertEquals(1_000_000, grid.points().size());
    assertEquals("1", grid.points().get(999_999).get("slope"));
    Request more = grid.sweep("sign", Collections.nCopies(101, "plus"));
    assertEquals(
        "sweep=101000000 points: sweep must be a grid of at most 100000000 points",
        assertThrows(InvalidParameter.class, () -> streamed(Runner.plain(), more, Csv::writer))
            .getMessage()
            .replace("1.01E8", "101000000"));
    assertThrows(InvalidParameter.class, () -> Runner.plain().run(study, more));
  }

  @Test
  void aScanOfTheJsonFormKnowsWhatIsThere() throws IOException {
    Table table = Runner.plain().run(study, request);
    String json = TableJson.write(table);
    JsonScan scan = scan(json);
    assertEquals(table.columns(), scan.columns());
    assertEquals(table.contentHash(), scan.contentHash());
    assertEquals(table.provenance(), scan.provenance());
    assertTrue(
        IntStream.range(0, json.length() - 2).allMatch(end -> isNone(json.substring(0, end))));
    assertTrue(isNone("[]") && isNone("{}") && isNone("{\"rows\": []}") && isNone(json + "{}"));
  }

  private static JsonScan scan(String json) throws IOException {
    return JsonScan.of(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean isNone(String json) {
    try {
      scan(json);
      return false;
    } catch (IllegalArgumentException | IOException e) {
      return true;
    }
  }
}
