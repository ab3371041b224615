package org.lemmata.exercise.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lemmata.exercise.Exercise;
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

  /** Tries them all, student by student in the order of their names. */
  public List<Submission> grade(ExamRoom room, Progress progress) {
    List<Path> students = folders();
    List<Submission> all = new ArrayList<>();
    for (int i = 0; i < students.size(); i++) {
      String student = students.get(i).getFileName().toString();
      progress.report(student, i, students.size());
      for (Exercise<?> exercise : asked) {
        List<Path> files = files(students.get(i), exercise);
        for (Path file : files) {
          StudentFolder here = new StudentFolder(file.getParent());
          all.add(new Submission(student, exercise, room.attempt(exercise, here.code(exercise))));
        }
        if (files.isEmpty() && each) {
          all.add(new Submission(student, exercise, null));
        }
      }
    }
    return all;
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
  private static List<Path> files(Path student, Exercise<?> exercise) {
    Path name = new StudentFolder(student).file(exercise).getFileName();
    try (Stream<Path> all = Files.walk(student, DEPTH)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.getFileName().equals(name))
          .sorted()
          .limit(1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
