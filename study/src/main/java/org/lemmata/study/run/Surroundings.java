package org.lemmata.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lemmata.linalg.Backend;
import org.lemmata.study.Study;
import org.lemmata.study.table.Provenance;

/** Reads from the running Java what a provenance says about code and machine. */
final class Surroundings {

  /** Set by the launcher, which knows the working tree. */
  private static final String COMMIT = System.getProperty("lemmata.commit", "unknown");

  private static final boolean DIRTY = Boolean.getBoolean("lemmata.dirty");

  private Surroundings() {}

  static Provenance.Build build(Study<?> study) {
    String version = System.getProperty("lemmata.version", "development");
    return new Provenance.Build(version, COMMIT, DIRTY, CodeVersion.of(study));
  }

  static Provenance.Machine machine(int threads) {
    return new Provenance.Machine(
        System.getProperty("java.vendor") + " " + Runtime.version(),
        String.join(
            " ",
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch")),
        cpu(),
        Backend.current().description(),
        threads);
  }

  private static String cpu() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
