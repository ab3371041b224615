package org.lemmata.exercise.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.exercise.Exercise;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;

/**
 * The folders that a class handed in.
 *
 * @param folder a folder in it, or a link to one, is a student's, with the Java files in it or in
 *     folders below; of several of one name the newest counts
 * @param asked the exercises to look for
 * @param each whether who handed in none of one is listed as well
 */
public record Submissions(Path folder, List<Exercise<?>> asked, boolean each) {

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
      HandedIn handedIn = HandedIn.of(folder, folderOfOne);
      List<Entry> ofOne =
          asked.stream().map(exercise -> new Entry(student, exercise, handedIn)).toList();
      List<Entry> listed = each ? ofOne : ofOne.stream().filter(Entry::isThere).toList();
      // Where nothing was found in a folder that cannot be read, somebody must hear of it.
      entries.addAll(
          listed.isEmpty() && !handedIn.trouble().isEmpty() ? ofOne.subList(0, 1) : listed);
    }
    return entries;
  }

  /** A file that was handed in, or that was not. */
  private record Entry(String student, Exercise<?> exercise, HandedIn handedIn) {

    boolean isThere() {
      return !files().isEmpty();
    }

    Submission submission(ExamRoom room) {
      List<Path> files = files();
      if (files.isEmpty()) {
        return missing(Stream.of("no file", handedIn.trouble()));
      }
      Path newest = files.get(0);
      Path shown = handedIn.folder().relativize(newest);
      String code;
      try {
        code = new StudentFolder(newest.getParent()).code(exercise);
      } catch (UncheckedIOException e) {
        return missing(Stream.of(shown + " cannot be read", handedIn.trouble()));
      }
      String several = "the newest of " + files.size() + " files, " + shown;
      String note = joined(Stream.of(files.size() > 1 ? several : "", handedIn.trouble()));
      return new Submission(student, exercise, room.attempt(exercise, code), note);
    }

    private Submission missing(Stream<String> why) {
      return new Submission(student, exercise, null, joined(why));
    }

    private static String joined(Stream<String> notes) {
      return notes.filter(note -> !note.isEmpty()).collect(Collectors.joining("; "));
    }

    private List<Path> files() {
      return handedIn.named(new StudentFolder(handedIn.folder()).file(exercise).getFileName());
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
}
