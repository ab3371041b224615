package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.cli.screen.Room;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;

/** What a person sees at a terminal, and what a pipe gets all the same. */
class TerminalTest {

  private static final String ESCAPE = "\u001b[";

  @TempDir Path folder;

  @Test
  void aNewcomerIsGreeted() {
    Ran ran = plain(80).exits(0);
    ran.prints(
        "  lemmata explain toy    one paper",
        "  lemmata run toy.line   computes a table\n",
        "  lemmata check toy.lax  judges one claim\n",
        "Papers:\n  toy  Toys for Tests\n",
        "There is no report here yet; 'lemmata report' writes lemmata-out/report.html.",
        "Commands: list, explain, run, check, figure, report");
    assertTrue(ran.out().lines().count() <= 22, "does not fit a small window");
    assertEquals("", ran.err());
  }

  @Test
  void aTableIsAlignedAndRounded() {
    assertEquals(
        """
        d  slope  row  value
        2    0.1    0    1
        2    0.1    1    1.1
        9    0.1    0    1
        9    0.1    1    1.1
        9    0.1    2    1.2
        9    0.1    3    1.3
        9    0.1    4    1.4
        9    0.1    5    1.5
        9    0.1    6    1.6
        9    0.1    7    1.7
        9    0.1    8    1.8
        11 rows; --format csv has every digit
        """,
        plain(80, "run", "toy.line", "--sweep", "d=2,9", "--sweep", "slope=0.1", "--seed", "1")
            .out());
  }

  @Test
  void decimalPointsStandBelowEachOther() {
    assertEquals(
        """
        slope  row  value
          0.5    0    1
          0.5    1    1.5
         25      0    1
         25      1   26
        4 rows; --format csv has every digit
        """,
        plain(80, "run", "toy.line", "--set", "d=2", "--sweep", "slope=0.5,25", "--seed", "1")
            .out());
  }

  @Test
  void whatIsLongTakesMoreLinesWhereItIsNarrow() {
    Map<String, String> environment =
        Map.of("NO_COLOR", "1", "LEMMATA_CACHE", folder.resolve("cache").toString());
    Ran ran = Ran.everything(40, environment, "check", "attention.eta-exact").exits(0);
    ran.prints("✓ attention.eta-exact\n  ");
    ran.out().lines().forEach(line -> assertTrue(Room.of(line) <= 40, ran::out));
  }

  @Test
  void anyFormatMayBeAskedForAnywhere() throws IOException {
    String[] run = {"run", "toy.line", "--set", "d=2", "--seed", "1", "--quiet", "--format", ""};
    String csv = "row,value\n0,1\n1,1.5\n";
    run[run.length - 1] = "csv";
    assertEquals(csv, plain(80, run).out());
    assertEquals(csv, piped(run).out());
    run[run.length - 1] = "markdown";
    String markdown = "| row | value |\n| ---: | ---: |\n| 0 | 1 |\n| 1 | 1.5 |\n";
    assertEquals(markdown, plain(80, run).out());
    assertEquals(markdown, piped(run).out());
    run[run.length - 1] = "table";
    String table = "row  value\n  0    1\n  1    1.5\n2 rows; --format csv has every digit\n";
    assertEquals(table, plain(80, run).out());
    assertEquals(table, piped(run).out());
    Path file = folder.resolve("table.md");
    plain(80, "run", "toy.line", "--set", "d=2", "--seed", "1", "--out", file.toString()).exits(0);
    assertEquals(markdown, Files.readString(file));
    assertTrue(Files.exists(TableOutput.sidecar(file)), "no provenance");
  }

  @Test
  void oneClaimIsALineAPart() {
    assertEquals(
        """
        ✓ toy.equal  Things are equal
          supported, as expected, in: the usual setting

                   seen  allowed                                margin  1
        ✓ the gap  0     ≤1e-12   ●────────────────────────┤··       –  ✗

        control 1, must fail: a gap: refuted
        """,
        plain(80, "check", "toy.equal").exits(0).out().split("\n1 of 1", -1)[0]);
  }

  @Test
  void marginsAreStandardErrors() {
    plain(80, "check", "toy.weak")
        .exits(Exit.INCONCLUSIVE)
        .prints("? the mean  1±1.0  0.5…1.5", "     0.5  ✗\n", "margin: standard errors");
  }

  @Test
  void coloursAreForTerminalsThatWantThem() {
    String[] check = {"check", "toy.equal"};
    assertTrue(seen(80, Map.of("TERM", "xterm"), check).out().contains(ESCAPE + "32m✓"));
    assertFalse(seen(80, Map.of("TERM", "dumb"), check).out().contains(ESCAPE));
    assertFalse(seen(80, Map.of("NO_COLOR", "1"), check).out().contains(ESCAPE));
    assertTrue(seen(80, Map.of("NO_COLOR", ""), check).out().contains(ESCAPE), "empty is unset");
    assertFalse(piped(check).out().contains(ESCAPE));
  }

  @Test
  void formulasAreTextUnlessLatexIsWanted() {
    String id = "attention.eta-exact";
    Ran.everything(120, Map.of(), "explain", id)
        .prints("Statement  η* = 1/(n + d + 1 + σ²), L* = σ² +");
    Ran.everything(120, Map.of(), "explain", id, "--latex")
        .prints("Statement  \\eta^* = \\frac{1}{n + d + 1 + \\sigma^2}");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 57, 80, 120})
  void nothingIsWiderThanTheTerminal(int width) {
    for (String line :
        new String[] {
          "",
          "list",
          "list claims",
          "explain toy.line",
          "explain toy.equal",
          "check",
          "check toy.weak",
          "check toy.lax",
          "check toy.broken",
          "check toy.late",
          "run toy.line",
          "run toy.line --sweep slope=0.1,0.2 --sweep kind=straight"
        }) {
      String[] words = line.isEmpty() ? new String[0] : line.split(" ", -1);
      plain(width, words)
          .out()
          .lines()
          // A command to copy is not broken.
          .filter(text -> !text.startsWith("  lemmata "))
          .forEach(
              text -> assertTrue(Room.of(text) <= width, () -> line + " is too wide:\n" + text));
    }
  }

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(ints = {1, 2, 3, 17})
  void aTerminalOfAnyWidthWillDo(int width) {
    for (String line :
        List.of("list", "explain toy.line", "check", "check toy.weak", "run toy.line", "--help")) {
      plain(width, line.split(" ", -1)).isInGoodOrder();
    }
  }

  /** One of three widths each: what is narrow or wide of one is so of its neighbours. */
  @Test
  void everythingIsExplainedWithinTheTerminal() {
    int[] widths = {40, 57, 80};
    Papers papers = Papers.load();
    List<String> ids = new ArrayList<>(Names.ids(papers.all(), Paper::id));
    ids.addAll(Names.ids(papers.claims(), Claim::id));
    ids.addAll(Names.ids(papers.studies(), Study::id));
    ids.addAll(Names.ids(papers.figures(), Figure::id));
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      int width = widths[i % widths.length];
      Ran.everything(width, Map.of(), "explain", id)
          .out()
          .lines()
          .filter(text -> !text.startsWith("  lemmata "))
          .forEach(text -> assertTrue(Room.of(text) <= width, () -> id + ": " + text));
    }
  }

  private Ran plain(int width, String... args) {
    return seen(width, Map.of("NO_COLOR", "1"), args);
  }

  private Ran seen(int width, Map<String, String> environment, String... args) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("LEMMATA_CACHE", folder.resolve("cache").toString());
    return Ran.seen(width, all, args);
  }

  private Ran piped(String... args) {
    return Ran.command(folder.resolve("cache"), args);
  }
}
