package org.lemmata.study.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A jar as Maven knows it, and what it must be.
 *
 * @param classifier its classifier; {@code -} if it has none
 * @param group the Maven group
 * @param name the Maven artifact
 * @param version the version
 * @param bytes its size
 * @param sha256 of its content
 */
public record Jar(
    String classifier, String group, String name, String version, long bytes, String sha256) {

  private static final String NONE = "-";
  private static final double MEGABYTE = 1e6;

  /**
   * Reads a list of jars, one a line: {@code classifier group:name:version bytes sha256}; lines
   * that begin with # are comments.
   *
   * @param beside a class beside which the list lies
   * @param list the list's name
   */
  public static List<Jar> listed(Class<?> beside, String list) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(beside.getResourceAsStream(list), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Jar::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Jar parse(String line) {
    String[] fields = line.split("[ :]", -1);
    return new Jar(
        fields[0], fields[1], fields[2], fields[3], Long.parseLong(fields[4]), fields[5]);
  }

  /** The sum of their sizes in units of a million bytes. */
  public static double megabytes(List<Jar> jars) {
    return jars.stream().mapToLong(Jar::bytes).sum() / MEGABYTE;
  }

  /** The name that Maven gives its file. */
  public String file() {
    return name + "-" + version + (hasClassifier() ? "-" + classifier : "") + ".jar";
  }

  boolean hasClassifier() {
    return !classifier.equals(NONE);
  }
}
