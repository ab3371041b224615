package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.study.table.TableJson;

class RunTest {

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void nameTheOutput() {
    out = folder.resolve("table.csv");
  }

  @Test
  void theTableGoesToStandardOutputAlone() {
    Ran ran = run("toy.line", "--set", "d=2", "--seed", "-4").exits(0);
    assertEquals("row,value\n0,-4\n1,-3.5\n", ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void theDefaultSeedIsFixed() {
    assertEquals(run("toy.line").out(), run("toy.line", "--seed", "20230707").out());
  }

  @Test
  void jsonEmbedsTheProvenance() {
    Ran ran = run("toy.line", "--format", "json", "--threads", "2").exits(0);
    assertEquals("toy.line", TableJson.read(ran.out()).provenance().orElseThrow().study());
  }

  @Test
  void aCsvFileGetsItsProvenanceBesideIt() throws IOException {
    Ran ran = run("toy.line", "--out", out.toString()).exits(0);
    assertEquals("", ran.out());
    assertEquals("lemmata: wrote " + out + " and table.csv.provenance.json\n", ran.err());
    assertEquals(run("toy.line").out(), Files.readString(out));
    assertEquals(
        "toy.line", TableJson.readProvenance(Files.readString(TableOutput.sidecar(out))).study());
  }

  @Test
  void theNameOfTheFileDecidesTheFormat() throws IOException {
    Path json = folder.resolve("deep/er/table.JSON");
    run("toy.line", "--out", json.toString()).exits(0);
    assertEquals(3, TableJson.read(Files.readString(json)).size());
  }

  @Test
  void aReusedResultIsAnnouncedUnlessQuiet() {
    run("toy.line").exits(0);
    String notice = "lemmata: reusing the result of toy.line: same parameters, seed and code";
    assertTrue(run("toy.line").err().startsWith(notice));
    assertEquals("", run("toy.line", "--quiet").err());
    assertEquals("", run("toy.line", "--fresh").err());
  }

  @Test
  void aCacheFolderThatCannotBeUsedIsAnnouncedOnceAndIgnored() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Ran ran = Ran.command(file.resolve("x"), "run", "toy.line", "--sweep", "d=1,2").exits(0);
    assertEquals(
        "lemmata: cannot use the cache folder " + file.resolve("x") + "; results are not kept\n",
        ran.err());
  }

  @Test
  void aSweepIsAGrid() {
    assertEquals(
        """
        d,slope,row,value
        1,0,0,1
        1,2,0,1
        2,0,0,1
        2,0,1,1
        2,2,0,1
        2,2,1,3
        """,
        run("toy.line", "--sweep", "d=1,2", "--sweep", "slope=0,2", "--seed", "1").out());
  }

  @Test
  void progressIsShownOnATerminalOnly() {
    Map<String, String> environment = Map.of("LEMMATA_CACHE", folder.resolve("c").toString());
    String[] args = {"run", "toy.slow", "--sweep", "point=1,2,3,4,5,6,7"};
    Ran shown = Ran.in(OptionalInt.of(80), environment, args);
    assertTrue(shown.err().contains("sweep of toy.slow"), shown.err());
    assertFalse(shown.out().contains("\r"));
    assertFalse(Ran.in(OptionalInt.empty(), environment, args).err().contains("sweep of"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "toy.lime|unknown study 'toy.lime'; did you mean 'toy.line'?",
        "toy.equal|'toy.equal' is a claim, not a study; try lemmata check toy.equal",
        "toy.line --set dd=3|unknown parameter 'dd'; did you mean 'd'?",
        "toy.line --set d=0|d=0: d must be a whole number from 1 to 50",
        "toy.line --set d=x|d=x: d must be a whole number from 1 to 50",
        "toy.line --set d=٣|d=٣: d must be a whole number from 1 to 50",
        "toy.line --sweep d=1,٣|d=٣: d must be a whole number from 1 to 50",
        "toy.line --set d=3.0|d=3.0: d must be a whole number from 1 to 50",
        "toy.line --set slope=٣|slope=٣: slope must be a number of at least 0",
        "toy.line --set slope=1d|slope=1d: slope must be a number of at least 0",
        "toy.line --set slope=Infinity|slope=Infinity: slope must be a number of at least 0",
        "toy.line --threads ٢|--threads=٢: --threads must be a whole number from 1 to 1024",
        "toy.line --threads 2.0|--threads=2.0: --threads must be a whole number from 1 to 1024",
        "toy.line --seed ٣|--seed=٣: --seed must be a whole number from -9223372036854775808 to"
            + " 9223372036854775807",
        "toy.line --set slope=-1|slope=-1: slope must be a number of at least 0",
        "toy.line --set kind=round|kind=round: kind must be one of straight, bent",
        "toy.line --set spread=1:-1|spread=1:-1: spread must be positive numbers separated by colons",
        "toy.line --set spread=@no.csv|spread=@no.csv: spread must be a file that can be read",
        "toy.line --set kind=bent|toy.line: A bent line is not a line. Add --force to run it anyway.",
        "toy.line --set d|--set 'd' has no name and value; write it as NAME=VALUE",
        "toy.line --set =3|--set '=3' has no name and value; write it as NAME=VALUE",
        "toy.line --sweep d|--sweep 'd' has no name and value; write it as NAME=A,B,C",
        "toy.line --sweep d=|--sweep d= has an empty value; write it as NAME=A,B,C",
        "toy.line --sweep d=1,,2|--sweep d=1,,2 has an empty value; write it as NAME=A,B,C",
        "toy.line --sweep d=1,99|d=99: d must be a whole number from 1 to 50",
        "toy.line --set d=1 --set d=2|parameter 'd' is given twice; give it once",
        "toy.line --set d=1 --sweep d=2|parameter 'd' is given twice; give it once",
        "toy.line --set d=1 --sweep slope,d=1/2|parameter 'd' is given twice; give it once",
        "toy.line --sweep d=1,2 --sweep slope,d=1/2|parameter 'd' is given twice; give it once",
        "toy.line --sweep d,d=1/2|parameter 'd' is given twice; give it once",
        "toy.line --threads 0|--threads=0: --threads must be a whole number from 1 to 1024",
        "toy.line --seed x|--seed=x: --seed must be a whole number from -9223372036854775808 to"
            + " 9223372036854775807",
        "toy.line --format xml|--format=xml: --format must be one of table, csv, json, markdown",
        "toy.line --sede 1|unknown option '--sede'; did you mean '--set'?",
        "toy.line more|unexpected argument 'more'; see 'lemmata run --help'",
        "toy.line -- --quiet|unexpected argument '--quiet' after --; see 'lemmata run --help'",
        "toy.line -- -h|unexpected argument '-h' after --; see 'lemmata run --help'",
        "toy.line -- --seed=1|unexpected argument '--seed=1' after --; see 'lemmata run --help'",
        "-- toy.line --sede|unknown option '--sede'; did you mean '--set'?",
        "--seed 1|missing required parameter: 'STUDY'; see 'lemmata run --help'",
        "toy.line --seed|missing required parameter for option '--seed' (N); see 'lemmata run --help'"
      })
  void mistakesGetOneSentence(String line, String sentence) {
    run(line.split(" ", -1)).refuses(sentence);
  }

  @Test
  void whatAStudyObjectsToRunsWhenForced() {
    run("toy.line", "--set", "kind=bent", "--force").exits(0);
  }

  @Test
  void damagedDataFilesAreRefused() throws IOException {
    Path data = folder.resolve("data.csv");
    for (String text :
        List.of("1,2\n3\n", "1\nx\n", "", "a,b\n", "nan\n2\n3\n", "−1\n2\n3\n", "\"1,5\"\n2\n")) {
      Files.writeString(data, text);
      Ran ran = run("toy.line", "--set", "spread=@" + data).exits(Exit.USAGE);
      assertTrue(ran.err().startsWith("lemmata: spread=@"), ran.err());
      assertEquals(1, ran.err().lines().count());
    }
    Files.writeString(data, "x\n2\n3\n");
    assertEquals(
        "row,value\n0,0\n1,2.5\n",
        run("toy.line", "--set", "spread=@" + data, "--set", "d=2", "--seed", "0").out());
  }

  @Test
  void anOutputThatCannotBeWrittenIsRefusedBeforeAnythingRuns() throws IOException {
    Files.writeString(out, "mine");
    run("toy.line", "--out", out.toString())
        .refuses(out + " exists; add --overwrite to replace it");
    assertEquals("mine", Files.readString(out));
    run("toy.line", "--out", folder.toString()).refuses(folder + " is a directory; name a file");
    run("toy.line", "--out", "").refuses("--out=: --out must be the name of a file or folder");
    run("toy.line", "--out", out.resolve("below.csv").toString()).exits(Exit.USAGE);
    assertFalse(Files.exists(folder.resolve("cache")));
    run("toy.line", "--out", out.toString(), "--overwrite").exits(0);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("cache", "table.csv", "table.csv.provenance.json"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void anInterruptedRunLeavesNoFile() throws InterruptedException {
    Ran[] ran = new Ran[1];
    Thread thread =
        new Thread(
            () ->
                ran[0] = run("toy.slow", "--sweep", "point=1,2,3,4,5,6", "--out", out.toString()));
    thread.start();
    thread.interrupt();
    thread.join();
    ran[0].exits(Exit.INTERRUPTED);
    assertTrue(ran[0].err().startsWith("lemmata: interrupted"), ran[0].err());
    assertFalse(Files.exists(out));
  }

  private Ran run(String... args) {
    String[] all = Stream.concat(Stream.of("run"), Stream.of(args)).toArray(String[]::new);
    return Ran.command(folder.resolve("cache"), all);
  }
}
