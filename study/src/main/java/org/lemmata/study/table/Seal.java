package org.lemmata.study.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** A hash in a JSON object over all else in it, so that an edited one is known. */
public final class Seal {

  private static final String FIELD = "hash";

  private Seal() {}

  /** Adds the hash; the object must not be changed afterwards. */
  public static ObjectNode seal(ObjectNode object) {
    object.remove(FIELD);
    return object.put(FIELD, hash(object));
  }

  /**
   * Takes the hash off.
   *
   * @param what the object, for the message
   * @throws IllegalArgumentException if it is not that of the rest, or there is none
   */
  public static ObjectNode open(ObjectNode object, String what) {
    String found = object.path(FIELD).asText();
    object.remove(FIELD);
    if (found.isEmpty()) {
      throw new IllegalArgumentException(what + " has no '" + FIELD + "'");
    }
    if (!found.equals(hash(object))) {
      throw new IllegalArgumentException(
          what + " was changed after it was written: its hash is another one");
    }
    return object;
  }

  private static String hash(ObjectNode object) {
    return Hashes.sha256(object.toString().getBytes(StandardCharsets.UTF_8));
  }
}
