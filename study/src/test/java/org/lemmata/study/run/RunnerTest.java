package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.Request;
import org.lemmata.study.UnknownName;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Resealed;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;

class RunnerTest {

  @TempDir Path folder;

  private final CountingStudy study = new CountingStudy();
  private final List<String> notices = new ArrayList<>();

  @Test
  void aTableSaysWhereItComesFrom() {
    Table table = Runner.plain().run(study, Request.of(Map.of("rows", "1"), 7));
    Provenance provenance = table.provenance().orElseThrow();
    assertEquals("row,value\n0,7\n", Csv.write(table));
    assertEquals(Map.of("rows", "1", "slope", "0.5", "sign", "plus"), provenance.parameters());
    assertEquals(7, provenance.seed());
    assertEquals(table.contentHash(), provenance.contentHash());
    assertEquals(table, Runner.plain().run(study, Request.again(provenance)));
  }

  @Test
  void aKeptResultIsReusedAndAnnounced() {
    Table first = cached(true).run(study, Request.of(Map.of(), 1));
    assertTrue(notices.isEmpty());
    Table second = cached(true).run(study, Request.of(Map.of("rows", "2"), 1));
    assertEquals(first, second);
    assertEquals(1, study.runs.get());
    assertEquals(
        List.of(
            "reusing the result of toy.counting: same parameters, seed and code (--fresh computes"
                + " it again)"),
        notices);
  }

  @Test
  void anotherSeedOrParameterIsAnotherResult() {
    cached(true).run(study, Request.of(Map.of(), 1));
    cached(true).run(study, Request.of(Map.of(), 2));
    cached(true).run(study, Request.of(Map.of("slope", "0.25"), 1));
    assertEquals(3, study.runs.get());
  }

  @Test
  void aFreshRunIgnoresAndReplacesWhatIsKept() throws IOException {
    cached(true).run(study, Request.of(Map.of(), 1));
    damage("row,", "ROW,");
    cached(false).run(study, Request.of(Map.of(), 1));
    assertEquals(2, study.runs.get());
    cached(true).run(study, Request.of(Map.of(), 1));
    assertEquals(2, study.runs.get());
  }

  @Test
  void aDamagedEntryIsComputedAgain() throws IOException {
    Table first = cached(true).run(study, Request.of(Map.of(), 1));
    damage("1.5", "1.25");
    assertTrue(Files.readString(entries().get(0)).contains("1.25"));
    assertEquals(first, cached(true).run(study, Request.of(Map.of(), 1)));
    truncate();
    assertEquals(first, cached(true).run(study, Request.of(Map.of(), 1)));
    assertEquals(3, study.runs.get());
    assertTrue(notices.isEmpty());
  }

  @Test
  void anEntryOfAnotherRunIsNotTaken() throws IOException {
    cached(true).run(study, Request.of(Map.of(), 1));
    damage("\"seed\" : 1", "\"seed\" : 2");
    cached(true).run(study, Request.of(Map.of(), 1));
    assertEquals(2, study.runs.get());
  }

  @Test
  void anEntryWhoseProvenanceWasEditedIsNotTaken() throws IOException {
    cached(true).run(study, Request.of(Map.of(), 1));
    Path entry = entries().get(0);
    Files.writeString(entry, Files.readString(entry).replaceAll("\"java\" : \"", "$0x"));
    cached(true).run(study, Request.of(Map.of(), 1));
    assertEquals(2, study.runs.get());
  }

  @Test
  void anEntryWithOtherColumnsIsNotTaken() throws IOException {
    Table first = cached(true).run(study, Request.of(Map.of(), 1));
    Path entry = entries().get(0);
    Table other = Table.with(List.of(Column.real("row", "another"))).row(5).build();
    Provenance origin = first.provenance().orElseThrow();
    Runner runner = cached(true);
    Files.writeString(
        entry,
        TableJson.write(
            other.from(
                new Provenance(
                    origin.study(),
                    origin.parameters(),
                    origin.sweep(),
                    origin.files(),
                    origin.seed(),
                    origin.forced(),
                    origin.random(),
                    other.contentHash(),
                    origin.inputs(),
                    origin.build(),
                    origin.machine()))));
    assertEquals(first, runner.run(study, Request.of(Map.of(), 1)));
    assertEquals(2, study.runs.get());
  }

  @Test
  void anEntryThatWouldFillTheMemoryOrNeverEndIsNotRead() throws Exception {
    cached(true).run(study, Request.of(Map.of(), 1));
    Path entry = entries().get(0);
    try (RandomAccessFile sparse = new RandomAccessFile(entry.toFile(), "rw")) {
      sparse.setLength(2500L << 20);
    }
    cached(true).run(study, Request.of(Map.of(), 1));
    Files.delete(entry);
    Files.createDirectory(entry);
    Files.createFile(entry.resolve("in the way"));
    cached(true).run(study, Request.of(Map.of(), 1));
    assertEquals(3, study.runs.get());
  }

  @Test
  void aResultThatCannotBeKeptIsStillAResult() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    Runner runner = runner(new ResultCache(file.resolve("cache")));
    assertEquals(2, runner.run(study, Request.of(Map.of(), 1)).size());
    runner.run(study, Request.of(Map.of(), 2));
    // Whoever says each notice once says this one once, and not a line a result.
    assertTrue(notices.size() > 1, notices.toString());
    assertEquals(1, Set.copyOf(notices).size(), notices.toString());
    assertTrue(notices.get(0).startsWith("cannot keep results in the cache: "), notices.toString());
  }

  @Test
  void aSweepHasTheSweptParametersAsLeadingColumns() {
    Map<String, List<String>> sweep = new LinkedHashMap<>();
    sweep.put("sign", List.of("plus", "minus"));
    sweep.put("rows", List.of("1", "2"));
    Table table = Runner.plain().run(study, new Request(Map.of(), sweep, 0, false));
    assertEquals(
        """
        sign,rows,row,value
        plus,1,0,0
        plus,2,0,0
        plus,2,1,0.5
        minus,1,0,0
        minus,2,0,0
        minus,2,1,-0.5
        """,
        Csv.write(table));
    assertEquals(sweep, table.provenance().orElseThrow().sweep());
    assertEquals(table, Runner.plain().run(study, Request.again(table.provenance().orElseThrow())));
  }

  @Test
  void aRefusalSaysTheValueAsItWasTyped() {
    for (String typed : List.of("41", "41.0", "+4.1e1", " 41. ")) {
      Request request = Request.with("rows=8", "slope=" + typed);
      String sentence = "slope=" + typed.strip() + ": slope must be at most 8 with 8 rows";
      assertEquals(sentence, refusal(request));
      assertEquals(sentence, refusal(Request.with("rows=8").sweep("slope", List.of(1, typed))));
      assertEquals(
          sentence,
          new Batch(cached(true), "tables")
              .run(
                  List.of(
                      new Batch.Order(
                          study, Request.with("rows=8").sweep("slope", List.of(typed)))))
              .get(0)
              .failure()
              .getMessage());
    }
    assertEquals(
        "1",
        Runner.plain()
            .run(study, Request.with("slope=1.0"))
            .provenance()
            .orElseThrow()
            .parameters()
            .get("slope"),
        "what is kept has one text for one number");
  }

  private String refusal(Request request) {
    return assertThrows(InvalidParameter.class, () -> cached(true).run(study, request))
        .getMessage();
  }

  @Test
  void aSweptParameterIsAColumnWhateverTheStudyHas() {
    Request request =
        new Request(Map.of("rows", "1"), Map.of("slope", List.of("1", "2")), 0, false);
    assertEquals("slope,row,value\n1,0,0\n2,0,0\n", Csv.write(Runner.plain().run(study, request)));
  }

  @Test
  void aSweepGoesOnFromTheFinishedPoints() {
    cached(true).run(study, Request.of(Map.of("rows", "1"), 5));
    Request request = new Request(Map.of(), Map.of("rows", List.of("1", "2")), 5, false);
    Table resumed = cached(true).run(study, request);
    assertEquals(2, study.runs.get());
    assertEquals(
        List.of(
            "reusing 1 of 2 points of toy.counting: same parameters, seed and code (--fresh"
                + " computes them again)"),
        notices);
    assertEquals(Csv.write(Runner.plain().run(study, request)), Csv.write(resumed));
  }

  @Test
  void nothingRunsBeforeEveryPointIsChecked() {
    Request late = new Request(Map.of(), Map.of("rows", List.of("1", "99")), 0, false);
    assertThrows(InvalidParameter.class, () -> Runner.plain().run(study, late));
    Request objected = new Request(Map.of(), Map.of("rows", List.of("1", "3")), 0, false);
    assertThrows(Objected.class, () -> Runner.plain().run(study, objected));
    Request unknown = new Request(Map.of(), Map.of("rwos", List.of("1")), 0, false);
    assertThrows(UnknownName.class, () -> Runner.plain().run(study, unknown));
    assertEquals(0, study.runs.get());
  }

  @Test
  void aGridOfTooManyPointsIsRefused() {
    List<String> many = Collections.nCopies(2000, "1");
    Request request =
        new Request(Map.of(), new TreeMap<>(Map.of("rows", many, "slope", many)), 0, false);
    assertEquals(
        "sweep=4000000 points: sweep must be a grid of at most 1000000 points",
        assertThrows(InvalidParameter.class, () -> Runner.plain().run(study, request))
            .getMessage());
  }

  @Test
  void whatAStudyObjectsToRunsWhenForced() {
    Request request = new Request(Map.of("rows", "3"), Map.of(), 0, false);
    String message =
        assertThrows(Objected.class, () -> Runner.plain().run(study, request)).getMessage();
    assertEquals(
        "toy.counting: Three rows break the assumption. Add --force to run it anyway.", message);
    Request forced = new Request(Map.of("rows", "3"), Map.of(), 0, true);
    assertEquals(3, Runner.plain().run(study, forced).size());
  }

  /** Needless force is not recorded: the result and its command are those of the plain run. */
  @Test
  void theProvenanceForcesWhatTheStudyObjectsTo() {
    assertTrue(forced(Map.of("rows", "3"), Map.of()));
    assertFalse(forced(Map.of("rows", "2"), Map.of()));
    assertTrue(forced(Map.of(), Map.of("rows", List.of("2", "3"))));
    assertFalse(forced(Map.of(), Map.of("rows", List.of("1", "2"))));
  }

  private boolean forced(Map<String, String> set, Map<String, List<String>> sweep) {
    Table table = Runner.plain().run(study, new Request(set, sweep, 0, true));
    Provenance provenance = table.provenance().orElseThrow();
    assertEquals(table, Runner.plain().run(study, Request.again(provenance)));
    return provenance.forced();
  }

  @Test
  void progressOfASweepNeverGoesBack() {
    List<Long> heard = new ArrayList<>();
    Progress listener =
        (task, done, total) -> {
          assertEquals("sweep of toy.counting", task);
          assertTrue(done <= total);
          heard.add(done);
        };
    Request request = new Request(Map.of(), Map.of("rows", List.of("4", "5")), 0, false);
    new Runner(Parallel.sequential(), listener, Optional.empty(), notice -> {}).run(study, request);
    assertEquals(heard.stream().sorted().toList(), heard);
    assertEquals(11, heard.size());
  }

  private Runner cached(boolean reuse) {
    return runner(new ResultCache(folder.resolve("cache"), reuse));
  }

  private Runner runner(ResultCache cache) {
    return new Runner(Parallel.sequential(), Progress.NONE, Optional.of(cache), notices::add);
  }

  private void damage(String text, String replacement) throws IOException {
    for (Path entry : entries()) {
      String edited = Files.readString(entry).replace(text, replacement);
      // What is checked is more than the hash of the provenance.
      Files.writeString(entry, Resealed.json(edited));
    }
  }

  private void truncate() throws IOException {
    for (Path entry : entries()) {
      Files.writeString(entry, Files.readString(entry).substring(0, 100));
    }
  }

  private List<Path> entries() {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
