package org.lemmata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lemmata.cli.screen.Keys;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Tracks;
import org.lemmata.exercise.desk.Attempt;
import org.lemmata.exercise.desk.ExamRoom;
import org.lemmata.exercise.desk.StudentFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks whenever the student saves. */
@Command(
    name = "watch",
    description = {
      "checks whenever you save the file; keys: h hint, n next exercise, q quit.",
      "",
      "It begins where you were, or with the exercise that you name, whose file is written if it"
          + " is not there.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExerciseWatch implements Callable<Integer> {

  /** How often the file is looked at. */
  private static final long LOOK_MILLIS = 150;

  private final Session session;
  private final InputStream in;

  @Parameters(
      paramLabel = "EXERCISE",
      arity = "0..1",
      description = "the exercise (default: where you were in this folder, or the first)")
  private String name;

  @Mixin private WorkingFolder folder;

  /**
   * The command.
   *
   * @param in where keys come from
   */
  ExerciseWatch(Session session, InputStream in) {
    this.session = session;
    this.in = in;
  }

  @Override
  public Integer call() {
    ExamRoom room = ExerciseCheck.room();
    StudentFolder here = folder.get();
    Exercise<?> exercise = first(here);
    try (Keys keys = Keys.open(in)) {
      Stamp seen = null;
      open(exercise, here);
      while (true) {
        Optional<Stamp> now = Stamp.of(here.file(exercise));
        if (now.isPresent() && !now.get().equals(seen)) {
          Optional<String> code = here.codeIfThere(exercise);
          if (code.isPresent()) {
            seen = now.get();
            check(room.attempt(exercise, code.get()), here);
          }
        }
        char key = keys.next(LOOK_MILLIS);
        if (key == 'q' || key == Keys.END) {
          Prose.line(session, "", "'lemmata exercise watch' goes on here.");
          return Exit.FINE;
        }
        if (key == 'h') {
          new ExercisePrinter(session).hint(exercise, here);
          session.out().flush();
        } else if (key == 'n') {
          exercise = after(exercise);
          seen = null;
          open(exercise, here);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.INTERRUPTED;
    }
  }

  /** The one named, the one that the student was at, or the first. */
  private Exercise<?> first(StudentFolder here) {
    Tracks tracks = Tracks.load();
    if (name == null && here.current().isEmpty()) {
      List<Exercise<?>> begun = tracks.exercises().stream().filter(here::hasBegun).toList();
      return begun.isEmpty() ? tracks.exercises().get(0) : begun.get(0);
    }
    return folder.exercise(name);
  }

  private static Exercise<?> after(Exercise<?> exercise) {
    List<Exercise<?>> all = Tracks.load().exercises();
    int place = 0;
    while (!all.get(place).id().equals(exercise.id())) {
      place++;
    }
    return all.get((place + 1) % all.size());
  }

  private void open(Exercise<?> exercise, StudentFolder here) {
    if (here.hasBegun(exercise)) {
      here.at(exercise.id());
    } else {
      ExerciseStart.begin(exercise, here, false);
      new ExercisePrinter(session).begun(exercise, here);
      session.line("");
    }
  }

  private void check(Attempt attempt, StudentFolder here) {
    Exercise<?> exercise = attempt.exercise();
    here.passed(exercise.id(), attempt.passed());
    new ExercisePrinter(session).attempt(attempt, ExerciseCheck.draw(attempt, here));
    session.line("");
    Prose.line(
        session,
        "",
        "watching "
            + here.file(exercise)
            + "; "
            + (attempt.passed() ? "n next exercise, " : "h hint, n next exercise, ")
            + "q quit");
    session.out().flush();
  }

  /** When a file was saved, and how large it is. */
  private record Stamp(long millis, long size) {

    /** Empty while there is no file, as for a moment when an editor replaces it. */
    static Optional<Stamp> of(Path file) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size()));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }
}
