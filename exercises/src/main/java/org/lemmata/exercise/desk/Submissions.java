package org.lemmata.exercise.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.lemmata.exercise.Exercise;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;

/**
 * The folders that a class handed in.
 *
 * @param folder a folder in it is a student's, with the Java files in it or in folders below
 * @param asked the exercises to look for
 * @param each whether who handed in none of one is listed as well
 */
public record Submissions(Path folder, List<Exercise<?>> asked, boolean each) {

  /** Deeper ones are somebody's library. */
  private static final int DEPTH = 4;

  /** Keeps an immutable copy. */
  public Submissions {
    asked = List.copyOf(asked);
  }

  /**
   * Tries them all, side by side.
   *
   * @return student by student in the order of their names, and exercise by exercise
   */
  public List<Submission> grade(ExamRoom room, Parallel parallel, Progress progress) {
    List<Entry> entries = entries();
    AtomicInteger done = new AtomicInteger();
    return parallel.map(
        entries.size(),
        i -> {
          Submission submission = entries.get(i).submission(room);
          progress.report("submissions", done.incrementAndGet(), entries.size());
          return submission;
        });
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Path folderOfOne : folders()) {
      String student = folderOfOne.getFileName().toString();
      for (Exercise<?> exercise : asked) {
        Optional<Path> file = file(folderOfOne, exercise);
        if (file.isPresent() || each) {
          entries.add(new Entry(student, exercise, file));
        }
      }
    }
    return entries;
  }

  /** A file that was handed in, or that was not. */
  private record Entry(String student, Exercise<?> exercise, Optional<Path> file) {

    Submission submission(ExamRoom room) {
      Attempt attempt =
          file.map(one -> new StudentFolder(one.getParent()).code(exercise))
              .map(code -> room.attempt(exercise, code))
              .orElse(null);
      return new Submission(student, exercise, attempt);
    }
  }

  private List<Path> folders() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory)
          .filter(one -> !one.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first file of the exercise's name, if there is one. */
  private static Optional<Path> file(Path student, Exercise<?> exercise) {
    Path name = new StudentFolder(student).file(exercise).getFileName();
    try (Stream<Path> all = Files.walk(student, DEPTH)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.getFileName().equals(name))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
