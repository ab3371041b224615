package org.lemmata.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lemmata.study.Request;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.run.Target;

/**
 * The files that a run reads.
 *
 * @param names as the values of its request have them
 */
record InputFiles(List<Path> names) {

  static InputFiles of(Request request) {
    Stream<String> swept = request.sweep().values().stream().flatMap(List::stream);
    return new InputFiles(
        Stream.concat(request.set().values().stream(), swept)
            .map(String::strip)
            .filter(value -> value.startsWith("@"))
            .map(value -> value.substring(1))
            .flatMap(InputFiles::path)
            .toList());
  }

  private static Stream<Path> path(String name) {
    try {
      return Stream.of(Path.of(name));
    } catch (InvalidPathException e) {
      return Stream.empty();
    }
  }

  /**
   * Refuses to write one of them.
   *
   * @param option the option that names where
   * @param asked the name as the user wrote it
   * @param written what would be written
   * @throws InvalidParameter if it is one of them
   */
  void requireOther(String option, Path asked, Target written) {
    if (names.stream().anyMatch(name -> TableFiles.isSame(name, written.file()))) {
      throw new InvalidParameter(option, asked, "a file that the run does not read");
    }
  }
}
