package org.lemmata.study.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lemmata.linalg.Backend;
import org.lemmata.study.Study;
import org.lemmata.study.table.Provenance;

/** Reads from the running Java what a provenance says about code and machine. */
public final class Surroundings {

  /** Set by the launcher, which knows the working tree. */
  private static final String COMMIT = System.getProperty("lemmata.commit", "unknown");

  private static final String PACKED = "/META-INF/maven/org.lemmata/lemmata-study/pom.properties";

  private static final boolean DIRTY = Boolean.getBoolean("lemmata.dirty");

  private Surroundings() {}

  /** The project's version, or {@code development} when not started by the launcher. */
  public static String version() {
    return System.getProperty("lemmata.version", "development");
  }

  /**
   * The version that this code was packed with, which nobody can say otherwise; {@link #version}
   * where it is in no jar.
   */
  public static String release() {
    return Release.VERSION;
  }

  /** Read once, and only where pieces travel. */
  private static final class Release {
    static final String VERSION = packed();

    private static String packed() {
      try (InputStream packed = Surroundings.class.getResourceAsStream(PACKED)) {
        Properties properties = new Properties();
        if (packed != null) {
          properties.load(packed);
        }
        return properties.getProperty("version", version());
      } catch (IOException e) {
        return version();
      }
    }
  }

  /**
   * What other processes must be told to compute and sign as this one does: system properties by
   * name.
   */
  public static Map<String, String> travelling() {
    Map<String, String> told = new TreeMap<>();
    for (String name :
        List.of("lemmata.version", "lemmata.commit", "lemmata.dirty", "lemmata.device")) {
      Optional.ofNullable(System.getProperty(name)).ifPresent(value -> told.put(name, value));
    }
    return told;
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
