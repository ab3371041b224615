package org.lemmata.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lemmata.linalg.Backend;
import org.lemmata.study.Study;
import org.lemmata.study.table.Provenance;

/** Reads from the running Java what a provenance says about code and machine. */
public final class Surroundings {

  /** Set by the launcher, which knows the working tree. */
  private static final String COMMIT = System.getProperty("lemmata.commit", "unknown");

  private static final boolean DIRTY = Boolean.getBoolean("lemmata.dirty");

  private Surroundings() {}

  /** The project's version, or {@code development} when not started by the launcher. */
  public static String version() {
    return System.getProperty("lemmata.version", "development");
  }

  /** The commit, or {@code unknown} when not started by the launcher. */
  public static String commit() {
    return COMMIT;
  }

  /** Whether the working tree differed from the commit. */
  public static boolean dirty() {
    return DIRTY;
  }

  static Provenance.Build build(Study<?> study) {
    return new Provenance.Build(version(), COMMIT, DIRTY, CodeVersion.of(study.home()));
  }

  /** The machine, for a run with that many threads. */
  public static Provenance.Machine machine(int threads) {
    return new Provenance.Machine(
        System.getProperty("java.vendor") + " " + Runtime.version(),
        String.join(
            " ",
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch")),
        Processor.NAME,
        Backend.current().description(),
        threads);
  }

  /** Read once, and only by a run: every table is signed with it. */
  private static final class Processor {
    static final String NAME = name();

    private static String name() {
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
}
