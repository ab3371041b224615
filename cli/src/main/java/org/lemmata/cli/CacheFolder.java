package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.run.CacheHome;
import org.lemmata.study.run.ResultCache;
import picocli.CommandLine.Option;

/** Where finished results are kept, and the option {@code --fresh}. */
final class CacheFolder {

  @Option(
      names = "--fresh",
      description = "computes everything again and replaces what the cache has")
  private boolean fresh;

  /** Whether what is kept is not used. */
  boolean fresh() {
    return fresh;
  }

  /**
   * The cache of this user.
   *
   * @return empty if the folder cannot be used, which is said as a notice
   */
  Optional<ResultCache> open(Session session, Consumer<String> notices) {
    String folder = CacheHome.name(session.environment());
    try {
      Path path = Files.createDirectories(Path.of(folder));
      if (Files.isWritable(path)) {
        return Optional.of(new ResultCache(path, !fresh));
      }
    } catch (IOException | InvalidPathException e) {
      // Said below, like a folder that may not be written.
    }
    notices.accept("cannot use the cache folder " + folder + "; results are not kept");
    return Optional.empty();
  }

  /**
   * The folder, which need not be there.
   *
   * @throws UsageProblem if the environment names none
   */
  static Path of(Map<String, String> environment) {
    String folder = CacheHome.name(environment);
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      throw new UsageProblem("the cache folder " + folder + " is no name of a folder");
    }
  }
}
