package org.lemmata.study.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lemmata.study.file.NameWithin;

/**
 * What {@link CodeVersion} came to when a program was built: to read the project's classes and to
 * hash them takes a small command longer than what it computes. As text it has a line {@code jars
 * NAME NAME ...}, and below it a line {@code SHA-256 CLASS} for each class whose version was read
 * from these jars. It is believed as long as all of them are as they were built.
 */
public final class NotedCode {

  /** The file of a built program that holds it. */
  public static final String FILE = "codes";

  private static final String JARS = "jars ";

  private NotedCode() {}

  /**
   * The text for classes, from the jars of a folder.
   *
   * @param folder in which a program is built
   * @param types what computes results; one that needs classes from elsewhere is left out, as all
   *     are if this class lies elsewhere
   */
  public static String text(Path folder, Collection<Class<?>> types) {
    if (!Program.placeOf(NotedCode.class).startsWith(folder)) {
      return "";
    }
    Map<String, StringBuilder> byJars = new TreeMap<>();
    for (Class<?> type : types) {
      CodeVersion version = CodeVersion.computed(type);
      if (version.places().stream().allMatch(place -> place.startsWith(folder))) {
        byJars
            .computeIfAbsent(names(folder, version), jars -> new StringBuilder())
            .append(version.hash() + " " + type.getName() + "\n");
      }
    }
    StringBuilder text = new StringBuilder();
    byJars.forEach((jars, lines) -> text.append(JARS).append(jars).append('\n').append(lines));
    return text.toString();
  }

  private static String names(Path folder, CodeVersion version) {
    return version.places().stream()
        .map(place -> NameWithin.of(folder, place))
        .collect(Collectors.joining(" "));
  }

  /**
   * The version of a class of the program that runs, if that is all there is on the class path.
   *
   * @throws Program.Changed if a jar is not what was built
   */
  static Optional<String> of(Class<?> type) {
    return type.getClassLoader() == ClassLoader.getSystemClassLoader()
        ? Program.running()
            .filter(program -> program.isWholeClassPath(System.getProperty("java.class.path")))
            .flatMap(program -> of(program, type.getName()))
        : Optional.empty();
  }

  /**
   * The version of a class of a program; empty if none was noted.
   *
   * @throws Program.Changed if a jar is not what was built
   */
  static Optional<String> of(Program program, String type) {
    Optional<Path> file = program.file(FILE);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      String text = new String(program.read(file.get()), StandardCharsets.UTF_8);
      int end = text.indexOf(" " + type + "\n");
      if (end < 0) {
        return Optional.empty();
      }
      program.take();
      int jars = text.lastIndexOf(JARS, end) + JARS.length();
      for (String jar : text.substring(jars, text.indexOf('\n', jars)).split(" ", -1)) {
        program.requireSame(program.file(jar).orElseThrow());
      }
      return Optional.of(text.substring(text.lastIndexOf('\n', end) + 1, end));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
