package org.lemmata.study.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** Gets jars through the user's Maven, with the user's settings, mirrors and proxies. */
final class Maven {

  private static final String COPY =
      "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies";

  private static final String ERROR = "[ERROR]";

  private Maven() {}

  /**
   * Copies jars into a folder.
   *
   * @param what what they are together
   * @throws FetchFailure if Maven is not here or cannot get them
   */
  static void copy(String what, List<Jar> jars, Path folder) throws IOException {
    Path pom = folder.resolve("pom.xml");
    Files.writeString(pom, pom(jars));
    Path log = folder.resolve("maven.log");
    Process process;
    try {
      process =
          new ProcessBuilder(
                  command(),
                  "-q",
                  "-B",
                  "-ntp",
                  "-Dstyle.color=never",
                  "-f",
                  pom.toString(),
                  COPY,
                  "-DexcludeTransitive=true",
                  "-DoutputDirectory=" + folder)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      throw new FetchFailure("fetching needs Maven, and there is no mvn on the PATH");
    }
    process.getOutputStream().close();
    try {
      if (process.waitFor() != 0) {
        throw new FetchFailure(
            what
                + " could not be fetched: "
                + reason(Files.readString(log, StandardCharsets.UTF_8)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      process.destroy();
    }
  }

  private static String command() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return system.startsWith("windows") ? "mvn.cmd" : "mvn";
  }

  /** The first error that Maven names; it may begin with a terminal's colours all the same. */
  static String reason(String log) {
    return log.replaceAll("\u001b\\[[;\\d]*m", "")
        .lines()
        .filter(line -> line.startsWith(ERROR))
        .map(line -> line.substring(ERROR.length()).replaceFirst(" -> \\[Help \\d+]$", "").strip())
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("Maven failed and gave no reason");
  }

  private static String pom(List<Jar> jars) {
    StringBuilder text =
        new StringBuilder(
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.lemmata</groupId>
              <artifactId>fetch</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <dependencies>
            """);
    for (Jar jar : jars) {
      text.append(
          """
              <dependency>
                <groupId>%s</groupId>
                <artifactId>%s</artifactId>
                <version>%s</version>
                %s
              </dependency>
          """
              .formatted(
                  jar.group(),
                  jar.name(),
                  jar.version(),
                  jar.hasClassifier() ? "<classifier>" + jar.classifier() + "</classifier>" : ""));
    }
    return text.append("  </dependencies>\n</project>\n").toString();
  }
}
