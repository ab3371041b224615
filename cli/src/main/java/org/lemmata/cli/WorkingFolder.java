package org.lemmata.cli;

import java.util.List;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Tracks;
import org.lemmata.exercise.desk.StudentFolder;
import picocli.CommandLine.Option;

/** The option that says in which folder a student works. */
final class WorkingFolder {

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "the folder in which you work (default: this one)")
  private String name = ".";

  StudentFolder get() {
    return new StudentFolder(Arguments.path("--into", name));
  }

  /** The exercise of that name, or the one that was begun last in the folder. */
  Exercise<?> exercise(String named) {
    Tracks tracks = Tracks.load();
    if (named != null) {
      return tracks.exercise(named);
    }
    StudentFolder folder = get();
    String id =
        folder
            .current()
            .filter(one -> tracks.exercises().stream().anyMatch(known -> known.id().equals(one)))
            .orElseGet(() -> only(tracks, folder));
    return tracks.exercise(id);
  }

  private String only(Tracks tracks, StudentFolder folder) {
    List<Exercise<?>> begun = tracks.exercises().stream().filter(folder::hasBegun).toList();
    if (begun.size() == 1) {
      return begun.get(0).id();
    }
    throw new UsageProblem(
        begun.isEmpty()
            ? "no exercise was begun in this folder; begin one with 'lemmata exercise start NAME'"
            : "several exercises are in this folder; name one of them, such as "
                + begun.get(0).id());
  }
}
