package org.lemmata.exercise.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Lesson;
import org.lemmata.exercise.child.Order;
import org.lemmata.study.run.WorkFolder;

/**
 * Has students' classes tried in processes of their own, with limits on time, memory and output. If
 * a process ends before all is tried, another one tries the rest, so that what one requirement does
 * to its process leaves the others. It guards against mistakes, not against malice: a student's
 * code may read and write what the user may.
 *
 * @param compiler compiles what is handed in
 * @param limits what it may take
 * @param archive where Java keeps the classes of the process, which then starts in half the time;
 *     the first process writes it
 */
public record ExamRoom(StudentCompiler compiler, ExamLimits limits, Optional<Path> archive) {

  /** What the process may take beyond its own limit before it is ended from outside. */
  private static final long GRACE_MILLIS = 5000;

  private static final int WORD_BYTES = 16;

  /**
   * Tries what a student handed in.
   *
   * @param code the content of the student's file
   * @throws CancellationException if the thread is interrupted
   */
  public Attempt attempt(Exercise<?> exercise, String code) {
    String className = Lesson.className(exercise);
    Compilation compilation = compiler.compile(Map.of(className, code));
    if (!compilation.errors().isEmpty()) {
      return Attempt.uncompiled(exercise, compilation.errors());
    }
    try (WorkFolder folder = WorkFolder.temporary("lemmata-exercise")) {
      Path classes = Files.createDirectory(folder.path().resolve("classes"));
      for (Map.Entry<String, byte[]> one : compilation.classes().entrySet()) {
        Path file = classes.resolve(one.getKey().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, one.getValue());
      }
      return attempt(exercise, className, classes, folder.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Attempt attempt(Exercise<?> exercise, String className, Path classes, Path home)
      throws IOException {
    ExamRecord record = new ExamRecord(exercise, limits);
    int count = exercise.requirements().size() + (exercise.plot().isPresent() ? 1 : 0);
    List<Integer> left = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    long end = System.nanoTime() + limits.whole().toNanos();
    Optional<Path> kept = archive;
    while (!left.isEmpty() && !record.isUnfit() && System.nanoTime() - end < 0) {
      Path work = Files.createTempDirectory(home, "work");
      Order order =
          new Order(
              word(), exercise.id(), classes.toString(), className, left, limits.each().toMillis());
      sit(order, new ExamProcess(limits, kept, work), record, end);
      if (record.isSilent() && kept.isPresent()) {
        // Not every Java bears an archive; without it only speed is lost.
        kept = Optional.empty();
        record = new ExamRecord(exercise, limits);
      }
      left.removeAll(record.tried());
    }
    return record.attempt();
  }

  /** One process. Whatever it began and did not end counts as tried. */
  private void sit(Order order, ExamProcess starting, ExamRecord record, long end)
      throws IOException {
    record.begin(order.word());
    Process process = starting.start();
    Watchman watchman = new Watchman(process, limits.silence().toMillis() + GRACE_MILLIS, end);
    watchman.start();
    Thread reader =
        new Thread(() -> listen(process, order.word(), record, watchman), "lemmata-reader");
    reader.setDaemon(true);
    reader.start();
    try {
      send(process, order);
      int exit = process.waitFor();
      // What it started may hold its output open.
      reader.join(limits.each().toMillis());
      record.over(exit, watchman.reason());
      starting.keepArchive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } finally {
      process.destroyForcibly();
      watchman.interrupt();
    }
  }

  private static void send(Process process, Order order) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(order.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended already; its exit code says why.
    }
  }

  private void listen(Process process, String word, ExamRecord record, Watchman watchman) {
    try (Reader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      new ExamReader(out, word, limits.characters())
          .read(
              note -> {
                watchman.heard();
                record.take(word, note);
              },
              text -> record.print(word, text));
    } catch (IOException e) {
      // The process was ended while it wrote.
    }
  }

  private static String word() {
    byte[] bytes = new byte[WORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
