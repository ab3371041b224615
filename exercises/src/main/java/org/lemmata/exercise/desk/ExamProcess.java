package org.lemmata.exercise.desk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.exercise.child.ExamProgram;

/** Starts the process in which a student's class is tried, in a folder of its own. */
final class ExamProcess {

  private static final System.Logger LOG = System.getLogger(ExamProcess.class.getName());

  /** Names of files are read by them; without the last no program starts on Windows. */
  private static final List<String> ENVIRONMENT =
      List.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

  /** An archive rests on this one; a Java without it, such as a bundle's, refuses to write any. */
  private static final Path ARCHIVE_OF_JAVA =
      Path.of(System.getProperty("java.home"), "lib", "server", "classes.jsa");

  private final ExamLimits limits;
  private final Optional<Path> archive;
  private final Path work;
  private final Path training;

  ExamProcess(ExamLimits limits, Optional<Path> archive, Path work) {
    this.limits = limits;
    this.archive = archive;
    this.work = work;
    this.training = work.resolve("classes.jsa");
  }

  Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command()).directory(work.toFile()).redirectErrorStream(true);
    builder.environment().keySet().retainAll(ENVIRONMENT);
    return builder.start();
  }

  /** Keeps the archive that the process wrote, if it did; without one only speed is lost. */
  void keepArchive() {
    if (archive.isEmpty() || !Files.isRegularFile(training)) {
      return;
    }
    Path file = archive.get();
    Path beside = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.move(training, beside);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the archive of classes cannot be kept", e);
    }
  }

  private List<String> command() {
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
    if (archive.filter(Files::isRegularFile).isPresent()) {
      command.add("-XX:SharedArchiveFile=" + archive.get());
    } else if (archive.isPresent() && Files.isRegularFile(ARCHIVE_OF_JAVA)) {
      command.add("-XX:ArchiveClassesAtExit=" + training);
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
}
