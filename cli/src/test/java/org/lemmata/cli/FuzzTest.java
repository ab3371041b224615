package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.Papers;

/**
 * Whatever the arguments, with all papers: an exit code that says what happened, one sentence
 * instead of a stack trace, and no file left by a command that refused. Work is interrupted after a
 * moment, which is one more way to end that must be in good order.
 *
 * <p>{@code -Dlemmata.fuzz.seed=N} takes another seed, {@code -Dlemmata.fuzz.lines=N} fewer or more
 * lines, and {@code -Dlemmata.fuzz.line=N} one line by its number.
 */
class FuzzTest {

  private static final int SOME = 200;
  private static final int ALL = 10_000;
  private static final int SOME_MILLIS = 15;
  private static final int ALL_MILLIS = 60;

  /** A line that does not end so long after it was interrupted hangs. */
  private static final long PATIENCE_MILLIS = 300_000;

  private static final int LONGEST_SENTENCE = 1000;
  private static final long SEED = Long.getLong("lemmata.fuzz.seed", 14);

  private static final Pattern CLASS_NAME =
      Pattern.compile("\\b(?:javax?|jdk|sun|picocli|com\\.fasterxml|org\\.lemmata)\\.\\w+\\.\\w+");

  private final Papers papers = Papers.load();

  @TempDir Path folder;
  private Path outs;

  @BeforeEach
  void makeFolders() throws IOException {
    outs = Files.createDirectory(folder.resolve("outs"));
  }

  @Test
  void someHundredCommandLines() throws Exception {
    fuzz(SOME, SOME_MILLIS);
  }

  @Tag("hostile")
  @Test
  void tenThousandCommandLines() throws Exception {
    fuzz(Integer.getInteger("lemmata.fuzz.lines", ALL), ALL_MILLIS);
  }

  private void fuzz(int count, int millis) throws Exception {
    // What code there is is read once, and a reading that is interrupted is not made up for.
    run(List.of("run", "toy.line", "--quiet"), Integer.MAX_VALUE).exits(0);
    boolean before = Files.exists(Path.of("lemmata-out"));
    CommandLines lines = lines();
    int only = Integer.getInteger("lemmata.fuzz.line", -1);
    List<String> failures = new ArrayList<>();
    int[] codes = new int[256];
    for (int i = Math.max(only, 0); i < (only < 0 ? count : only + 1); i++) {
      List<String> line = lines.line(i);
      List<String> there = outs();
      Ran ran = run(line, millis);
      codes[ran.exit() & 0xff]++;
      Optional<String> objection = objection(ran).or(() -> changed(ran, there));
      if (objection.isPresent()) {
        failures.add(i + ": " + objection.get() + "\n  " + shown(line) + "\n  " + shown(ran));
      }
    }
    assertEquals(List.of(), failures, () -> String.join("\n", failures));
    assertEquals(before, Files.exists(Path.of("lemmata-out")), "wrote where nobody named a place");
    assertTrue(only >= 0 || (codes[Exit.FINE] > count / 50 && codes[Exit.USAGE] > count / 5));
  }

  private CommandLines lines() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("one.csv"), "2\n3\n");
    Files.writeString(data.resolve("square.csv"), "2,0\n0,1\n");
    Files.writeString(data.resolve("text.csv"), "a,b\n1;2\n\"");
    Files.writeString(data.resolve("object.json"), "{\"columns\": []}");
    Files.writeString(data.resolve("huge.csv"), "1e308,0\n0,1e308\n");
    Files.createSymbolicLink(data.resolve("dangling.csv"), Path.of("nowhere.csv"));
    pipe(data.resolve("pipe.csv"));
    pipe(outs.resolve("pipe.csv"));
    Files.writeString(outs.resolve("mine.csv"), "mine");
    Files.createDirectory(outs.resolve("folder"));
    Files.createSymbolicLink(outs.resolve("dangling.csv"), Path.of("nowhere.csv"));
    Files.createSymbolicLink(outs.resolve("link.csv"), Path.of("mine.csv"));
    List<Path> files =
        new ArrayList<>(List.of(data, data.resolve("missing.csv"), Path.of("/dev/zero")));
    try (Stream<Path> all = Files.list(data)) {
      all.sorted().forEach(files::add);
    }
    List<Path> targets = new ArrayList<>();
    for (String name :
        List.of(
            "mine.csv",
            "folder",
            "dangling.csv",
            "link.csv",
            "pipe.csv",
            "a.csv",
            "b.json",
            "new/c.csv",
            "new/..",
            "new/.",
            "mine.csv/below",
            "n".repeat(5000),
            "p.csv.provenance.json")) {
      targets.add(outs.resolve(name));
    }
    targets.addAll(List.of(Path.of("/dev/null"), Path.of("/dev/full"), Path.of("/proc/x")));
    Session session = new Session(papers, devNull(), devNull(), OptionalInt.empty(), Map.of());
    return new CommandLines(papers, Lemmata.in(session), files, targets, SEED);
  }

  /** A pipe that nobody writes or reads, where such a thing can be made. */
  private static void pipe(Path path) throws IOException {
    try {
      new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static PrintStream devNull() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  /** Runs in a thread of its own that is interrupted after a while. */
  private Ran run(List<String> line, int millis) throws InterruptedException {
    Map<String, String> environment = Map.of("LEMMATA_CACHE", folder.resolve("cache").toString());
    Ran[] ran = new Ran[1];
    Throwable[] escaped = new Throwable[1];
    Thread thread =
        new Thread(
            () ->
                ran[0] =
                    Ran.among(
                        papers, OptionalInt.empty(), environment, line.toArray(String[]::new)));
    thread.setUncaughtExceptionHandler((where, thrown) -> escaped[0] = thrown);
    thread.start();
    thread.join(millis);
    thread.interrupt();
    thread.join(PATIENCE_MILLIS);
    if (thread.isAlive()) {
      fail("hangs: " + shown(line));
    }
    return ran[0] == null ? new Ran(255, "", "escaped: " + escaped[0]) : ran[0];
  }

  /** What is not in good order, if anything. */
  private static Optional<String> objection(Ran ran) {
    Matcher name = CLASS_NAME.matcher(ran.err());
    if (ran.err().contains("something broke") || ran.err().contains("\tat ")) {
      return Optional.of("broke");
    }
    if (name.find()) {
      return Optional.of("names the class " + name.group());
    }
    if (!List.of(0, 1, 2, 3, 4, 5, Exit.INTERRUPTED).contains(ran.exit())) {
      return Optional.of("exit code");
    }
    if (ran.err().chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
      return Optional.of("control characters");
    }
    if (ran.err().lines().anyMatch(line -> line.length() > LONGEST_SENTENCE)) {
      return Optional.of("a sentence of " + ran.err().length() + " characters");
    }
    boolean refused = ran.exit() == Exit.USAGE;
    boolean oneSentence = ran.err().startsWith("lemmata: ") && ran.err().lines().count() == 1;
    return refused && !(oneSentence && ran.out().isEmpty())
        ? Optional.of("a refusal that is not one sentence")
        : Optional.empty();
  }

  private Optional<String> changed(Ran ran, List<String> before) {
    List<String> now = outs();
    Optional<String> left =
        now.stream().filter(name -> name.contains("/.lemmata") && !before.contains(name)).findAny();
    if (left.isPresent()) {
      return Optional.of("left " + left.get());
    }
    return ran.exit() == Exit.USAGE && !now.equals(before)
        ? Optional.of("refused and left files")
        : Optional.empty();
  }

  private List<String> outs() {
    try (Stream<Path> files = Files.walk(outs)) {
      return files.map(Path::toString).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(List<String> line) {
    return line.stream().map(FuzzTest::shown).toList().toString();
  }

  private static String shown(String word) {
    String plain = word.replaceAll("\\p{Cc}", "?");
    return plain.length() > 200 ? plain.substring(0, 200) + "..." : plain;
  }

  private static String shown(Ran ran) {
    return ran.exit() + " " + shown(ran.err()) + " | " + shown(ran.out());
  }
}
