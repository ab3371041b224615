package org.lemmata.exercise;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.lemmata.study.UnknownName;

/** The tracks on the class path, by their ids. */
public record Tracks(List<Track> all) {

  /** Keeps a sorted immutable copy. */
  public Tracks {
    all = all.stream().sorted(Comparator.comparing(Track::id)).toList();
  }

  /** Finds them. */
  public static Tracks load() {
    return new Tracks(
        ServiceLoader.load(Track.class).stream().map(ServiceLoader.Provider::get).toList());
  }

  /** The exercises of all tracks. */
  public List<Exercise<?>> exercises() {
    return all.stream().<Exercise<?>>flatMap(track -> track.exercises().stream()).toList();
  }

  /**
   * The exercise of that id.
   *
   * @throws UnknownName if there is none
   */
  public Exercise<?> exercise(String id) {
    List<Exercise<?>> exercises = exercises();
    return exercises.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new UnknownName("exercise", id, exercises.stream().map(Exercise::id).toList()));
  }
}
