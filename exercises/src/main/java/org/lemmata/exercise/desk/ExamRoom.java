package org.lemmata.exercise.desk;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Lesson;
import org.lemmata.exercise.child.ExamProgram;
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

  private static final System.Logger LOG = System.getLogger(ExamRoom.class.getName());

  private static final int WORD_BYTES = 16;
  private static final int FIRST_TO_WARN = 24;

  /**
   * Tries what a student handed in.
   *
   * @param code the content of the student's file
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
    while (!left.isEmpty() && !record.isUnfit() && System.nanoTime() - end < 0) {
      Path work = Files.createTempDirectory(home, "work");
      Order order =
          new Order(
              word(), exercise.id(), classes.toString(), className, left, limits.each().toMillis());
      sit(order, work, record, end);
      left.removeAll(record.tried());
    }
    return record.attempt();
  }

  /** One process. Whatever it began and did not end counts as tried. */
  private void sit(Order order, Path work, ExamRecord record, long end) throws IOException {
    List<String> command = command(work);
    Path training = work.resolve("classes.jsa");
    archive.ifPresent(
        file ->
            command.add(
                1,
                Files.isRegularFile(file)
                    ? "-XX:SharedArchiveFile=" + file
                    : "-XX:ArchiveClassesAtExit=" + training));
    Process process =
        new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true).start();
    Watchman watchman = new Watchman(process, limits.each().toMillis() + GRACE_MILLIS, end);
    watchman.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(order.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended already; its exit code says why.
    }
    record.begin();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      new ExamReader(out, order.word(), limits.characters())
          .read(
              note -> {
                watchman.heard();
                record.take(note);
              },
              record::print);
    } catch (IOException e) {
      // The process was ended while it wrote.
    }
    record.over(exitOf(process), watchman.reason());
    watchman.interrupt();
    if (Files.isRegularFile(training)) {
      keep(training);
    }
  }

  /** Only speed is lost where it cannot be kept. */
  private void keep(Path training) {
    Path file = archive.orElseThrow();
    Path beside = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.move(training, beside);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the archive of classes cannot be kept", e);
    }
  }

  private static int exitOf(Process process) {
    try {
      if (!process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new java.util.concurrent.CancellationException();
    }
  }

  private List<String> command(Path work) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.megabytes() + "m",
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + work.resolve("crash.log"),
            "-Xshare:auto",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + work,
            "-Dfile.encoding=UTF-8"));
    if (Runtime.version().feature() >= FIRST_TO_WARN) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(
        List.of(
            "-cp", absolute(System.getProperty("java.class.path")), ExamProgram.class.getName()));
    return command;
  }

  /** The process has another folder. */
  private static String absolute(String classPath) {
    List<String> places = new ArrayList<>();
    for (String place : classPath.split(File.pathSeparator, -1)) {
      places.add(Path.of(place).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, places);
  }

  private static String word() {
    byte[] bytes = new byte[WORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
