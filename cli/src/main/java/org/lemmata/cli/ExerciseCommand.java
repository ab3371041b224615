package org.lemmata.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Lesson;
import org.lemmata.exercise.Track;
import org.lemmata.exercise.Tracks;
import org.lemmata.exercise.desk.StudentFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exercises for a class. */
@Command(
    name = "exercise",
    description = {
      "Exercises for a class: a Java file to complete, checks that say what is wrong, and hints.",
      "",
      "'list' names them, 'start NAME' writes the file, 'watch' checks whenever you save it.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExerciseCommand implements Runnable {

  @Spec private CommandSpec spec;

  private ExerciseCommand() {}

  /** The command with its parts. */
  static CommandLine in(Session session) {
    return new CommandLine(new ExerciseCommand())
        .addSubcommand(new ListPart(session))
        .addSubcommand(new ExerciseStart(session))
        .addSubcommand(new ExerciseCheck(session))
        .addSubcommand(new HintPart(session))
        .addSubcommand(new SolutionPart(session))
        .addSubcommand(new ExerciseWatch(session, System.in));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing 'list', 'start', 'check', 'hint', 'solution' or 'watch'");
  }

  /** Names the exercises. */
  @Command(
      name = "list",
      description = "names the exercises, track by track, and says which you have passed",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  static final class ListPart implements Callable<Integer> {

    private final Session session;

    @Mixin private WorkingFolder folder;

    ListPart(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      StudentFolder here = folder.get();
      for (Track track : Tracks.load().all()) {
        session.line(track.id() + ": " + track.title());
        Columns columns = new Columns("  ");
        for (Exercise<?> exercise : track.exercises()) {
          Lesson lesson = Lesson.of(exercise);
          columns.row(
              here.passed().contains(exercise.id()) ? "✓" : here.hasBegun(exercise) ? "…" : " ",
              exercise.id(),
              lesson.minutes() + " min",
              lesson.title());
        }
        columns.print(session);
        session.line("");
      }
      Prose.line(
          session,
          "",
          "'lemmata exercise start NAME' begins one; ✓ is passed, … begun in this folder.");
      return Exit.FINE;
    }
  }

  /** Shows the next hint. */
  @Command(
      name = "hint",
      description = "shows the next of an exercise's three hints",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  static final class HintPart implements Callable<Integer> {

    private final Session session;

    @Parameters(
        paramLabel = "EXERCISE",
        arity = "0..1",
        description = "the exercise (default: the one begun last in this folder)")
    private String name;

    @Mixin private WorkingFolder folder;

    HintPart(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Exercise<?> exercise = folder.exercise(name);
      new ExercisePrinter(session).hint(exercise, folder.get());
      return Exit.FINE;
    }
  }

  /** Shows the reference solution. */
  @Command(
      name = "solution",
      description = "shows a right answer",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  static final class SolutionPart implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "EXERCISE", description = "the exercise")
    private String name;

    SolutionPart(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Exercise<?> exercise = Tracks.load().exercise(name);
      List<String> lines = Lesson.reference(exercise).lines().toList();
      lines.forEach(session::line);
      return Exit.FINE;
    }
  }
}
