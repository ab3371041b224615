package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

  private static final Publisher CAREFUL = new Publisher(false);
  private static final Publisher FREE = new Publisher(true);

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void withoutLinks() throws IOException {
    folder = temporary.toRealPath();
  }

  @Test
  void writesASetAndTheFoldersItNeeds() throws IOException {
    CAREFUL.publish(List.of(part("a/b/one", "1"), part("two", "2")));
    assertEquals(Map.of("a/b/one", "1", "two", "2"), contents());
  }

  @Test
  void anExistingFileNeedsPermission() throws IOException {
    Path file = Files.writeString(folder.resolve("t"), "old");
    assertEquals(file + " exists; add --overwrite to replace it", refusal(CAREFUL, "t"));
    FREE.check(target("t"));
    FREE.publish(List.of(part("t", "new")));
    assertEquals(Map.of("t", "new"), contents());
  }

  @Test
  void whatIsNoFileIsNeverReplaced() throws IOException {
    Files.createDirectory(folder.resolve("d"));
    assertEquals(folder.resolve("d") + " is a directory; name a file", refusal(FREE, "d"));
    Target device = Target.of(Path.of("/dev/null"));
    if (Files.exists(device.file())) {
      String message = assertThrows(UnwritableOutput.class, () -> FREE.check(device)).getMessage();
      assertEquals("/dev/null is not a regular file; name another", message);
    }
  }

  @Test
  void aFolderThatTakesNoFilesIsRefusedBeforeAnyWork() throws IOException {
    Files.writeString(folder.resolve("t"), "x");
    assertTrue(refusal(CAREFUL, "t/below").startsWith("cannot write " + folder.resolve("t/below")));
    Path system = Path.of("/proc");
    if (Files.isDirectory(system)) {
      String message =
          assertThrows(UnwritableOutput.class, () -> FREE.check(Target.of(system.resolve("x.csv"))))
              .getMessage();
      assertEquals("cannot write /proc/x.csv: /proc is not a writable folder", message);
    }
  }

  @Test
  void aNameThatIsTooLongIsRefusedBeforeAnyWorkAndNotRepeatedInFull() {
    String message = refusal(CAREFUL, "n".repeat(5000));
    assertTrue(message.startsWith("cannot write "), message);
    assertTrue(message.length() < 400, message);
  }

  @Test
  void equalBytesAreDone() throws IOException {
    Path file = Files.writeString(folder.resolve("t"), "same");
    FileTime then = FileTime.from(Instant.ofEpochSecond(1));
    Files.setLastModifiedTime(file, then);
    CAREFUL.publish(List.of(part("t", "same"), part("u", "more")));
    FREE.publish(List.of(part("t", "same")));
    assertEquals(then, Files.getLastModifiedTime(file));
    assertEquals(Map.of("t", "same", "u", "more"), contents());
  }

  @Test
  void whatAppearedMeanwhileStays() throws IOException {
    CAREFUL.check(target("t"));
    Files.writeString(folder.resolve("t"), "other");
    assertEquals(
        folder.resolve("t") + " exists and holds something else; add --overwrite to replace it",
        failure(CAREFUL, part("s", "1"), part("t", "2")));
    assertEquals(Map.of("t", "other"), contents());
  }

  @Test
  void whatAppearsAtTheLastMomentStaysAndTheRestIsTakenBack() throws IOException {
    for (boolean links : List.of(true, false)) {
      Files.deleteIfExists(folder.resolve("t"));
      Publisher raced =
          new Publisher(
              false,
              (name, file) -> {
                if (name.endsWith("t")) {
                  Files.writeString(name, "other");
                }
                if (!links) {
                  throw new UnsupportedOperationException();
                }
                Files.createLink(name, file);
              });
      failure(raced, part("new/s", "1"), part("t", "2"));
      assertEquals(Map.of("t", "other"), contents());
      assertFalse(Files.exists(folder.resolve("new")));
    }
  }

  @Test
  void withoutHardLinksFilesAreMoved() throws IOException {
    Staged.Linker none =
        (name, file) -> {
          throw new UnsupportedOperationException();
        };
    new Publisher(false, none).publish(List.of(part("t", "1")));
    new Publisher(true, none).publish(List.of(part("t", "2")));
    assertEquals(Map.of("t", "2"), contents());
  }

  @Test
  void whatWasReplacedIsPutBackWhenAnotherFileFails() throws IOException {
    for (boolean links : List.of(true, false)) {
      Files.writeString(folder.resolve("s"), "old");
      Files.writeString(folder.resolve("s.record"), "old record");
      Files.writeString(folder.resolve("t"), "old");
      Publisher hindered =
          new Publisher(
              true,
              (name, file) -> {
                if (file.endsWith("t")) {
                  Files.delete(file);
                  Files.createDirectories(file.resolve("in the way"));
                  throw new FileAlreadyExistsException(name.toString());
                }
                if (!links) {
                  throw new UnsupportedOperationException();
                }
                Files.createLink(name, file);
              });
      failure(hindered, part("s.record", "new").asRecord(), part("s", "new"), part("t", "new"));
      assertEquals(Map.of("s", "old", "s.record", "old record"), contents());
      Files.delete(folder.resolve("t/in the way"));
      Files.delete(folder.resolve("t"));
    }
  }

  @Test
  void aFileThatCannotBeWrittenKeepsAllOthersAway() throws IOException {
    Files.writeString(folder.resolve("f"), "");
    failure(FREE, part("new/s", "1"), part("f/below", "2"));
    assertEquals(Map.of("f", ""), contents());
    assertFalse(Files.exists(folder.resolve("new")));
  }

  @Test
  void anOldRecordStaysUntilTheFilesOfTheNewOneAreInPlace() throws IOException {
    Files.writeString(folder.resolve("t"), "old");
    Files.writeString(folder.resolve("t.record"), "old record");
    Map<String, String> seen = new TreeMap<>();
    Publisher watched =
        new Publisher(
            true,
            (name, file) -> {
              if (file.endsWith("t")) {
                seen.putAll(contents());
              }
              Files.createLink(name, file);
            });
    watched.publish(List.of(part("t", "new"), part("t.record", "new record").asRecord()));
    assertEquals("old", seen.get("t"));
    assertEquals("old record", seen.get("t.record"));
    assertEquals("new record", seen.get("t.record" + Part.NEXT));
    assertEquals(Map.of("t", "new", "t.record", "new record"), contents());
  }

  @Test
  void whatIsOursNeedsNoPermission() throws IOException {
    Files.writeString(folder.resolve("t"), "ours, of two threads");
    Part part =
        part("t", "ours, of three threads")
            .replacing(
                Replaceable.bytes(
                    there -> new String(there, StandardCharsets.UTF_8).startsWith("ours")));
    CAREFUL.check(part.target(), part.ours());
    CAREFUL.publish(List.of(part));
    assertEquals(Map.of("t", "ours, of three threads"), contents());
    Files.writeString(folder.resolve("t"), "mine");
    failure(CAREFUL, part);
    assertEquals(Map.of("t", "mine"), contents());
  }

  @Test
  void whatAKilledProcessLeftGoesWhenItIsOld() throws IOException {
    Path old = Files.createFile(folder.resolve(".lemmata1.tmp"));
    Files.createFile(folder.resolve(".lemmata2.tmp"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    CAREFUL.publish(List.of(part("t", "1")));
    assertEquals(Map.of("t", "1", ".lemmata2.tmp", ""), contents());
  }

  @Test
  void anInterruptedThreadLeavesNothing() throws IOException {
    Thread.currentThread().interrupt();
    try {
      failure(CAREFUL, part("new/s", "1"), part("t", "2"));
      assertTrue(Thread.currentThread().isInterrupted());
    } finally {
      Thread.interrupted();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
    CAREFUL.publish(List.of(part("t", "2")));
  }

  @Test
  void oneOfTwoWritersIsRefused() throws Exception {
    for (int round = 0; round < 50; round++) {
      List<Boolean> written = race(CAREFUL, "r" + round);
      assertEquals(1, written.stream().filter(done -> done).count(), "round " + round);
      String winner = written.get(0) ? "0" : "1";
      assertEquals(winner, Files.readString(folder.resolve("r" + round)));
      assertEquals(winner, Files.readString(folder.resolve("r" + round + ".record")));
    }
  }

  @Test
  void twoWritersThatMayReplaceDoNotMixTheirSets() throws Exception {
    for (int round = 0; round < 50; round++) {
      assertEquals(List.of(true, true), race(FREE, "r"), "round " + round);
      assertEquals(
          Files.readString(folder.resolve("r")), Files.readString(folder.resolve("r.record")));
      assertEquals(2, contents().size());
    }
  }

  /** Two threads that publish at a time; whether each could. */
  private List<Boolean> race(Publisher publisher, String name) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Stream<Callable<Boolean>> writers =
          Stream.of("0", "1")
              .map(
                  text ->
                      () -> {
                        together.await();
                        try {
                          publisher.publish(
                              List.of(part(name + ".record", text).asRecord(), part(name, text)));
                          return true;
                        } catch (UnwritableOutput e) {
                          return false;
                        }
                      });
      List<Boolean> done = new ArrayList<>();
      for (Future<Boolean> one : threads.invokeAll(writers.toList())) {
        done.add(one.get());
      }
      return done;
    } finally {
      threads.shutdown();
    }
  }

  private Target target(String name) {
    return Target.of(folder.resolve(name));
  }

  private Part part(String name, String content) {
    return Part.of(target(name), content);
  }

  private String refusal(Publisher publisher, String name) {
    return assertThrows(UnwritableOutput.class, () -> publisher.check(target(name))).getMessage();
  }

  private static String failure(Publisher publisher, Part... parts) {
    return assertThrows(UnwritableOutput.class, () -> publisher.publish(Arrays.asList(parts)))
        .getMessage();
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith(".lemmata-lock.tmp")) {
          contents.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return contents;
  }
}
