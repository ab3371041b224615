package org.lemmata.exercise.desk;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.checks.Judge;
import org.lemmata.exercise.Exercise;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Study;

/** Where the classes are that a student's class may use: the toolkit without the papers. */
final class ToolkitPath {

  private ToolkitPath() {}

  /** The jars or folders of the exercises, the judge, the vocabulary and the ground floor. */
  static String ofThisProgram() {
    return Stream.of(Exercise.class, Judge.class, Study.class, Streams.class)
        .map(ToolkitPath::place)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> loaded) {
    try {
      return Path.of(loaded.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
