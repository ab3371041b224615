package org.lemmata.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The text on which models train when the user names none: Shakespeare's 154 sonnets (1609, in the
 * public domain), 94,110 characters of an alphabet of 61.
 */
public final class Sonnets {

  private Sonnets() {}

  /** The sonnets in their order, a line each verse, with an empty line between two. */
  public static String text() {
    try (InputStream in = Sonnets.class.getResourceAsStream("sonnets.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
