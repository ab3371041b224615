package org.lemmata.engine.home;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A jar of native libraries.
 *
 * @param platform its classifier
 * @param group the Maven group
 * @param name the Maven artifact
 * @param version the version
 * @param bytes its size
 * @param sha256 of its content
 */
record Artefact(
    String platform, String group, String name, String version, long bytes, String sha256) {

  /** What a platform needs; empty where PyTorch is not built for it. */
  static List<Artefact> of(String platform) {
    return read().stream().filter(artefact -> artefact.platform.equals(platform)).toList();
  }

  /** The version of PyTorch with that of its Java interface. */
  static String torchVersion() {
    return read().stream()
        .filter(artefact -> artefact.name.equals("pytorch"))
        .findFirst()
        .orElseThrow()
        .version;
  }

  String file() {
    return name + "-" + version + "-" + platform + ".jar";
  }

  private static List<Artefact> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Artefact.class.getResourceAsStream("libraries.txt"), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Artefact::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Artefact parse(String line) {
    String[] fields = line.split("[ :]", -1);
    return new Artefact(
        fields[0], fields[1], fields[2], fields[3], Long.parseLong(fields[4]), fields[5]);
  }
}
