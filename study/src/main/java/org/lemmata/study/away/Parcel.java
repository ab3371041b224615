package org.lemmata.study.away;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.lemmata.study.run.CodeVersion;
import org.lemmata.study.run.Piece;
import org.lemmata.study.run.Surroundings;
import org.lemmata.study.table.StrictJson;

/**
 * A piece on its way to another machine.
 *
 * @param piece its text
 * @param files SHA-256 by path of the files and folders that its parameters name
 * @param version the project's version here
 * @param code SHA-256 of the code that it depends on here
 */
public record Parcel(String piece, Map<String, String> files, String version, String code) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Keeps an ordered immutable copy. */
  public Parcel {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** Packs a piece. */
  public static Parcel of(Piece piece) {
    return new Parcel(
        piece.text(), Luggage.fingerprints(piece), Surroundings.release(), code(piece));
  }

  static String code(Piece piece) {
    return CodeVersion.of(piece.home());
  }

  /** One line of text. */
  public String line() {
    try {
      return MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is not that of a parcel
   */
  public static Parcel read(String line) {
    try {
      return MAPPER.readValue(line, Parcel.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a parcel: " + StrictJson.reason(e), e);
    }
  }
}
