package org.lemmata.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lemmata.cli.formula.Formulas;
import org.lemmata.cli.machine.ExerciseJson;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Tracks;
import org.lemmata.exercise.desk.Attempt;
import org.lemmata.exercise.desk.Curves;
import org.lemmata.exercise.desk.ExamLimits;
import org.lemmata.exercise.desk.ExamRoom;
import org.lemmata.exercise.desk.StudentCompiler;
import org.lemmata.exercise.desk.StudentFolder;
import org.lemmata.exercise.desk.Submission;
import org.lemmata.exercise.desk.Submissions;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Excerpt;
import org.lemmata.study.run.Part;
import org.lemmata.study.run.Publisher;
import org.lemmata.study.run.Target;
import org.lemmata.study.run.UnwritableOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks what a student wrote, or what all students of a class did. */
@Command(
    name = "check",
    description = {
      "checks what you wrote, and explains the first thing that is wrong.",
      "",
      "Your class runs in a process of its own, with limits on time and memory. With --all, every "
          + "folder in DIR is a student's.",
      "",
      "Exit codes: 0 passed; 3 not passed, or with --all somebody did not.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExerciseCheck implements Callable<Integer> {

  private final Session session;

  @Parameters(
      paramLabel = "EXERCISE",
      arity = "0..1",
      description = "the exercise (default: the one begun last in this folder; with --all, all)")
  private String name;

  @Mixin private WorkingFolder folder;

  @Option(
      names = "--all",
      paramLabel = "DIR",
      description = "checks the submissions of a class: each folder in DIR is a student's")
  private String all;

  @Option(names = "--json", description = "writes what came out as JSON, for a grade book")
  private boolean json;

  ExerciseCheck(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ExamRoom room = room();
    return all == null ? one(room) : all(room);
  }

  /** Where classes are tried; this Java must have a compiler. */
  static ExamRoom room() {
    // A Java without it may lack the very names that the compiler's user is written with.
    if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
      throw new UsageProblem(
          "this Java ("
              + System.getProperty("java.home")
              + ") has no compiler; install a JDK, or let JAVA_HOME name one");
    }
    StudentCompiler compiler = StudentCompiler.ofThisJava();
    Optional<Path> archive = Optional.ofNullable(System.getProperty("lemmata.exam")).map(Path::of);
    return new ExamRoom(compiler, ExamLimits.USUAL, archive);
  }

  private int one(ExamRoom room) {
    Exercise<?> exercise = folder.exercise(name);
    StudentFolder here = folder.get();
    if (!here.hasBegun(exercise)) {
      throw new UsageProblem(
          "there is no "
              + here.file(exercise)
              + "; begin with 'lemmata exercise start "
              + exercise.id()
              + "'");
    }
    here.at(exercise.id());
    Attempt attempt = room.attempt(exercise, here.code(exercise));
    here.passed(exercise.id(), attempt.passed());
    Optional<Path> picture = draw(attempt, here);
    if (json) {
      session.out().print(ExerciseJson.write(List.of(new Submission("", exercise, attempt))));
    } else {
      new ExercisePrinter(session).attempt(attempt, picture);
    }
    return attempt.passed() ? Exit.FINE : Exit.UNEXPECTED;
  }

  /** Draws beside the student's file; a folder that cannot be written to has no picture. */
  static Optional<Path> draw(Attempt attempt, StudentFolder here) {
    Path file = here.file(attempt.exercise());
    Path picture =
        file.resolveSibling(file.getFileName().toString().replaceFirst("\\.java$", ".svg"));
    return Curves.svg(attempt)
        .flatMap(
            svg -> {
              try {
                new Publisher(true).publish(List.of(Part.of(Target.of(picture), svg)));
                return Optional.of(picture);
              } catch (UnwritableOutput e) {
                return Optional.empty();
              }
            });
  }

  private int all(ExamRoom room) {
    Path directory = Arguments.path("--all", all);
    if (!Files.isDirectory(directory)) {
      throw new UsageProblem("there is no folder " + directory);
    }
    Tracks tracks = Tracks.load();
    List<Exercise<?>> asked = name == null ? tracks.exercises() : List.of(tracks.exercise(name));
    Submissions submissions = new Submissions(directory, asked, name != null);
    List<Submission> graded;
    try (Feedback feedback = new Feedback(session, false, "checking");
        Parallel parallel = Parallel.of(Runtime.getRuntime().availableProcessors())) {
      graded = submissions.grade(room, parallel, feedback);
    }
    if (graded.isEmpty()) {
      throw new UsageProblem(
          "no exercise was found in the folders of "
              + directory
              + "; each student has a folder there with the Java files");
    }
    if (json) {
      session.out().print(ExerciseJson.write(graded));
    } else {
      print(graded);
    }
    return graded.stream().allMatch(Submission::passed) ? Exit.FINE : Exit.UNEXPECTED;
  }

  private void print(List<Submission> graded) {
    Columns columns = new Columns("").row("student", "exercise", "checks", "");
    graded.forEach(
        one ->
            columns.row(
                Excerpt.plain(one.student()),
                one.exercise().id(),
                one.score(),
                Excerpt.plain(Formulas.of(one.remark()).replaceAll("\\s+", " "))));
    columns.print(session);
    long passed = graded.stream().filter(Submission::passed).count();
    session.line("");
    Prose.line(session, "", passed + " of " + graded.size() + " passed.");
  }
}
