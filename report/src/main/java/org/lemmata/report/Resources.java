package org.lemmata.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of the class path. */
final class Resources {

  private Resources() {}

  /**
   * Reads a file.
   *
   * @param path absolute, or relative to this package
   * @throws IllegalStateException if it is not there
   */
  static byte[] bytes(String path) {
    try (InputStream stream = Resources.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("not on the class path: " + path);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a text in UTF-8, without white space around it. */
  static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8).strip();
  }
}
