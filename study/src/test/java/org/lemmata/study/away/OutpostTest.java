package org.lemmata.study.away;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Need;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Progress;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.TextFile;
import org.lemmata.study.param.TextFolder;
import org.lemmata.study.run.Finished;
import org.lemmata.study.run.Piece;
import org.lemmata.study.run.ResultCache;
import org.lemmata.study.run.Runner;
import org.lemmata.study.run.Site;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

/** Pieces that go to another process as text and bytes, and come back so. */
class OutpostTest {

  @TempDir Path folder;

  /** What is at the other place, and how the next piece ends there. */
  private boolean equipped = true;

  private boolean away;
  private Throwable broken;
  private String seenPath = "";

  private final Need need =
      new Need("a lamp", () -> equipped || !away ? Optional.empty() : Optional.of("Needs a lamp."));

  private final Study<Words> words =
      Study.of("toy.words", Words.class)
          .title("Words")
          .describedBy("Counts.")
          .needs(need)
          .rows(Counted.class)
          .whole("letters", "letters of the text", Counted::letters)
          .whole("kinds", "kinds of texts", Counted::kinds)
          .computedBy((p, run, out) -> out.accept(count(p)));

  private boolean ending;
  private int computed;
  private int resumed;

  /** Rests on a table of the same file; is ended in the middle, with its state kept, if it must. */
  private final Study<Words> slowly =
      Study.of("toy.slowly", Words.class)
          .title("Slowly")
          .describedBy("Counts slowly.")
          .rows(Counted.class)
          .whole("letters", "letters of the text", Counted::letters)
          .whole("kinds", "kinds of texts", Counted::kinds)
          .computedBy(
              (p, run, out) -> {
                computed++;
                run.table(words, "text=" + p.text());
                if (ending) {
                  Thread.currentThread().interrupt();
                  run.checkpoint().save(state -> state.longs("letters", count(p).letters()));
                }
                resumed += run.checkpoint().load().isPresent() ? 1 : 0;
                out.accept(count(p));
              });

  private final Claim claim =
      Claim.of("toy.short", "Texts are short")
          .states("$x < 9$")
          .source(Source.derived("a test"))
          .examining("Counts.")
          .in("no text", "0", (letters, run, scale) -> evidence(letters, run))
          .control("a long text", "10")
          .build();

  private final Papers papers = new Papers(List.of(new Toy()));

  /** What there is to count. */
  record Words(
      @Param(value = "a text", byDefault = "built-in", examples = "@t") TextFile text,
      @Param(value = "texts", byDefault = "built-in", examples = "@d") TextFolder texts,
      @Param(value = "the most letters", byDefault = "100", min = 0, max = 1000) int most) {}

  /** What was counted. */
  record Counted(int letters, int kinds) {}

  private Counted count(Words p) {
    seenPath = p.text().toString();
    if (away && broken instanceof RuntimeException exception) {
      throw exception;
    }
    if (away && broken instanceof Error error) {
      throw error;
    }
    int letters = p.text().text().map(String::length).orElse(0);
    if (letters > p.most()) {
      throw new InvalidParameter("text", p.text(), "at most " + p.most() + " letters");
    }
    return new Counted(letters, p.texts().texts().map(texts -> texts.size()).orElse(0));
  }

  private Evidence evidence(String letters, Run run) {
    Table table = run.table(words);
    return new Searched(
        "letters", table.doubles("letters")[0] + Integer.parseInt(letters), Interval.atMost(9));
  }

  private Finished travel(Piece piece, Outpost outpost) {
    Map<String, SortedMap<String, byte[]>> luggage = Luggage.of(List.of(piece));
    String line = Parcel.of(piece).line();
    assertFalse(line.contains("\n"));
    away = true;
    try {
      return Returned.read(outpost.work(line, luggage, Progress.NONE));
    } finally {
      away = false;
    }
  }

  private Outpost outpost() {
    return new Outpost("far", papers, Runner.plain(), true);
  }

  private Runner runner() {
    Site site =
        (pieces, taker) -> {
          for (int i = 0; i < pieces.size(); i++) {
            taker.take(i, travel(pieces.get(i), outpost()));
          }
        };
    return Runner.plain().at(site);
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void filesAndFoldersGoAlongAndNothingTellsThatTheyDid() throws IOException {
    Path text = file("my.txt", "seven..");
    file("kinds/one/a.txt", "a");
    file("kinds/two/b.txt", "b");
    Request request =
        Request.with("text=@" + text, "texts=@" + folder.resolve("kinds"))
            .sweep("most", List.of(7, 8));
    Table here = Runner.plain().run(words, request);
    Table there = runner().run(words, request);
    assertEquals(7, there.doubles("letters")[0]);
    assertEquals(2, there.doubles("kinds")[0]);
    Provenance origin = there.provenance().orElseThrow();
    assertEquals(List.of(new Provenance.Place(Runner.plain().machine(), 2)), origin.places());
    assertEquals(
        here.provenance().orElseThrow(), origin.computedAt(List.of()), "but for where it was");
    Request single = request.sweep("most", List.of(7));
    Request one = new Request(single.set(), Map.of(), single.seed(), single.force());
    assertEquals(Runner.plain().run(words, one), runner().run(words, one));
    assertEquals(
        Runner.plain().run(words, one).provenance(), runner().run(words, one).provenance());
    assertFalse(seenPath.contains(folder.toString()), "it was read from a copy: " + seenPath);
    assertFalse(Files.exists(Path.of(seenPath.substring(1))), "the copy is gone");
  }

  /** A worker of its own, which leaves states and results in a folder that all see. */
  private Finished elsewhere(Piece piece) {
    Optional<ResultCache> states = Optional.of(new ResultCache(folder.resolve("states")));
    Runner runner = new Runner(Parallel.sequential(), Progress.NONE, states, notice -> {});
    return travel(piece, new Outpost("far", papers, runner, true));
  }

  private long states(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("states"))) {
      return files.filter(file -> file.toString().endsWith(ending)).count();
    }
  }

  @Test
  void aStateIsFoundThoughTheCopyOfTheFileLiesElsewhere() throws IOException {
    Path text = file("my.txt", "seven..");
    Piece piece = piece("toy.slowly", "@" + text);
    ending = true;
    assertThrows(CancellationException.class, () -> elsewhere(piece));
    assertTrue(Thread.interrupted());
    ending = false;
    Table table = elsewhere(piece).table();
    assertEquals(1, resumed);
    assertEquals(2, computed);
    Table again = elsewhere(piece).table();
    assertEquals(2, computed, "found");
    assertEquals(2, states(".json"), "one of each study");
    assertEquals(0, states(".state"));
    Table here = Runner.plain().run(slowly, Request.with("text=@" + text).at(1));
    assertEquals(here.provenance(), table.provenance());
    assertEquals(here.provenance(), again.provenance());
  }

  @Test
  void aFileThatWasMovedHasTheSameResultUnderItsNewName() throws IOException {
    Optional<ResultCache> cache = Optional.of(new ResultCache(folder.resolve("cache")));
    List<Provenance> found = new ArrayList<>();
    for (String name : List.of("a.txt", "b.txt")) {
      Runner runner = new Runner(Parallel.sequential(), Progress.NONE, cache, notice -> {});
      Request request = Request.with("text=@" + file(name, "seven.."));
      Provenance origin = runner.run(slowly, request).provenance().orElseThrow();
      assertEquals(Runner.plain().run(slowly, request).provenance().orElseThrow(), origin);
      found.add(origin);
    }
    assertEquals(3, computed, "twice without a cache");
    assertNotEquals(found.get(0), found.get(1));
    Request other = Request.with("text=@" + file("b.txt", "eight..."));
    new Runner(Parallel.sequential(), Progress.NONE, cache, notice -> {}).run(slowly, other);
    assertEquals(4, computed, "other content");
  }

  @Test
  void whatLeadsOutOfTheFolderIsNotUnpacked() throws IOException {
    Path to = folder.resolve("in");
    for (String name : List.of("../evil", "a/../../evil", "/evil", "..", "a//b", "a/./b")) {
      SortedMap<String, byte[]> packed = new TreeMap<>(Map.of(name, new byte[1]));
      assertThrows(InvalidPathException.class, () -> Luggage.unpack(packed, to), name);
    }
    assertFalse(Files.exists(folder.resolve("evil")));
    Luggage.unpack(new TreeMap<>(Map.of("a/b", new byte[1], "c", new byte[2])), to);
    assertEquals(1, Files.size(to.resolve("a").resolve("b")));
    assumeTrue(folder.getFileSystem().getSeparator().equals("/"));
    Luggage.unpack(new TreeMap<>(Map.of("a\\..\\..\\evil", new byte[1])), to);
    assertTrue(Files.exists(to.resolve("a\\..\\..\\evil")));
  }

  @Test
  void aFileThatTheWorkerCannotHaveIsAResult() throws IOException {
    Piece piece = piece("@" + file("my.txt", "seven.."));
    Parcel parcel = Parcel.of(piece);
    String hash = parcel.files().values().iterator().next();
    // No file of any system is called so, as none of a worker is whose locale lacks a letter.
    SortedMap<String, byte[]> strange = new TreeMap<>(Map.of("a\0b", new byte[1]));
    Finished refused =
        Returned.read(outpost().work(parcel.line(), Map.of(hash, strange), Progress.NONE));
    assertEquals(
        "The worker far lacks what this machine has. No copy of the file 'a?b' can be made there:"
            + " Nul character not allowed.",
        refused.failure().getMessage());
  }

  @Test
  void aRefusalSaysThePathThatWasTyped() throws IOException {
    Request request = Request.with("text=@" + file("my.txt", "seven.."), "most=3");
    String said =
        assertThrows(InvalidParameter.class, () -> Runner.plain().run(words, request)).getMessage();
    assertTrue(said.contains(folder.toString()), said);
    assertEquals(
        said,
        assertThrows(InvalidParameter.class, () -> runner().run(words, request)).getMessage());
  }

  @Test
  void aFileThatHasChangedIsRefused() throws IOException {
    Path text = file("my.txt", "seven..");
    Piece piece = piece("@" + text);
    Files.writeString(text, "eight...");
    String said =
        assertThrows(InvalidParameter.class, () -> Luggage.of(List.of(piece))).getMessage();
    assertTrue(said.endsWith("must be left alone while it is used"), said);
  }

  private Piece piece(String text) {
    return piece("toy.words", text);
  }

  private Piece piece(String study, String text) {
    return Piece.read(
        "{\"study\":\"" + study + "\",\"set\":{\"text\":\"" + text + "\"},\"seed\":1}", papers);
  }

  @Test
  void failuresTravelAsTheyAre() {
    List<Throwable> failures =
        List.of(
            new ArithmeticException("no"),
            new Need.Missing("Needs a dog."),
            new AssertionError("odd"),
            new StackOverflowError());
    for (Throwable failure : failures) {
      broken = failure;
      Throwable back = travel(piece("built-in"), outpost()).failure();
      assertEquals(failure.getClass(), back.getClass());
      assertEquals(failure.toString(), back.toString());
    }
    broken = new Unspeakable();
    assertEquals(broken.toString(), travel(piece("built-in"), outpost()).failure().toString());
    // No memory is the process's failure, which must end, not the piece's.
    broken = new OutOfMemoryError("none");
    assertThrows(OutOfMemoryError.class, () -> travel(piece("built-in"), outpost()));
    Outpost same = new Outpost("near", papers, Runner.plain(), false);
    assertEquals(broken.toString(), travel(piece("built-in"), same).failure().toString());
  }

  /** What Java cannot serialize. */
  private static final class Unspeakable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused")
    private final Object secret = new Object();

    Unspeakable() {
      super("a secret");
    }
  }

  @Test
  void whatTheWorkerLacksIsSaidOfIt() {
    equipped = false;
    Need.Missing missing =
        assertThrows(Need.Missing.class, () -> runner().run(words, Request.with()));
    assertEquals("The worker far lacks what this machine has. Needs a lamp.", missing.getMessage());
  }

  @Test
  void anotherVersionAndOtherCodeAreRefusedNamingBothSides() {
    Piece piece = piece("built-in");
    Outpost older = new Outpost("far", "0.0.1", papers, Runner.plain(), true);
    String own = Parcel.of(piece).version();
    assertEquals(
        "the worker far has Lemmata 0.0.1, and this machine " + own + "; both must have the same",
        assertThrows(OtherProgram.class, () -> travel(piece, older)).getMessage());
    Parcel sent = Parcel.of(piece);
    Parcel other = new Parcel(sent.piece(), sent.files(), sent.version(), "0123456789abcdef");
    OtherProgram refused =
        assertThrows(
            OtherProgram.class,
            () -> Returned.read(outpost().work(other.line(), Map.of(), Progress.NONE)));
    assertEquals(
        "the worker far has other code of toy.words ("
            + sent.code().substring(0, 12)
            + ") than this machine (0123456789ab); both must have the same Lemmata and libraries",
        refused.getMessage());
  }

  @Test
  void evidenceComesBackToTheLastBit() {
    for (boolean control : new boolean[] {false, true}) {
      Piece.Examination piece =
          new Piece.Examination(
              claim,
              control ? Optional.of(claim.controls().get(0)) : Optional.empty(),
              1,
              Scale.QUICK);
      Finished back = travel(piece, outpost());
      assertEquals(Runner.plain().examine(claim, piece.control(), 1, Scale.QUICK), back.examined());
      assertEquals(Runner.plain().machine(), back.machine());
    }
  }

  @Test
  void progressIsHeardAndStrangeTextIsNot() {
    assertThrows(IllegalArgumentException.class, () -> Parcel.read("{"));
    assertThrows(IllegalArgumentException.class, () -> Returned.read("[]"));
    List<String> heard = new ArrayList<>();
    Study<Words> slow =
        Study.of("toy.slow", Words.class)
            .title("Slow")
            .describedBy("Slow.")
            .rows(Counted.class)
            .whole("letters", "letters", Counted::letters)
            .computedBy(
                (p, run, out) -> {
                  run.progress().report("counting", 1, 2);
                  out.accept(new Counted(1, 1));
                });
    Toy toy =
        new Toy() {
          @Override
          public List<Study<?>> studies() {
            return List.of(slow);
          }
        };
    Outpost outpost = new Outpost("far", new Papers(List.of(toy)), Runner.plain(), true);
    Piece piece = new Piece.Point<>(slow, new Words(text(), texts(), 1), 1);
    outpost.work(
        Parcel.of(piece).line(), Map.of(), (task, done, total) -> heard.add(done + "/" + total));
    assertEquals(List.of("1/2"), heard);
  }

  private static TextFile text() {
    return TextFile.parse("text", "built-in");
  }

  private static TextFolder texts() {
    return TextFolder.parse("texts", "built-in");
  }

  /** The paper of both. */
  private class Toy implements Paper {
    @Override
    public String id() {
      return "toy";
    }

    @Override
    public String title() {
      return "Toy";
    }

    @Override
    public List<String> authors() {
      return List.of("Toy");
    }

    @Override
    public int year() {
      return 2000;
    }

    @Override
    public String venue() {
      return "nowhere";
    }

    @Override
    public Optional<String> arxiv() {
      return Optional.empty();
    }

    @Override
    public String summary() {
      return "A toy.";
    }

    @Override
    public List<Study<?>> studies() {
      return List.of(words, slowly);
    }

    @Override
    public List<Claim> claims() {
      return List.of(claim);
    }

    @Override
    public List<Figure> figures() {
      return List.of();
    }
  }
}
