package org.lemmata.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Tracks;
import org.lemmata.exercise.desk.StudentFolder;
import org.lemmata.study.run.Part;
import org.lemmata.study.run.Publisher;
import org.lemmata.study.run.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins an exercise. */
@Command(
    name = "start",
    description = "writes the Java file of an exercise, with what is asked at its head",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExerciseStart implements Callable<Integer> {

  private final Session session;

  @Parameters(
      paramLabel = "EXERCISE",
      description = "the exercise; 'lemmata exercise list' names them")
  private String name;

  @Mixin private WorkingFolder folder;

  @Option(
      names = "--overwrite",
      description = "replaces the file that is there, with what you wrote in it")
  private boolean overwrite;

  ExerciseStart(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Exercise<?> exercise = Tracks.load().exercise(name);
    StudentFolder here = folder.get();
    begin(exercise, here, overwrite);
    new ExercisePrinter(session).begun(exercise, here);
    return Exit.FINE;
  }

  /** Writes the file and remembers that the student is there. */
  static void begin(Exercise<?> exercise, StudentFolder here, boolean overwrite) {
    Target target = UsageProblem.ofFinding(() -> Target.of(here.file(exercise)));
    Publisher publisher = new Publisher(overwrite);
    UsageProblem.ofTargets(() -> publisher.check(target));
    publisher.publish(List.of(Part.of(target, ExerciseSheet.file(exercise))));
    here.at(exercise.id());
  }
}
