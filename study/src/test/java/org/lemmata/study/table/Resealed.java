package org.lemmata.study.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON that someone edited who knows how to make its hash right again. */
public final class Resealed {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Resealed() {}

  /** A provenance, or a table with one. */
  public static String json(String edited) {
    try {
      ObjectNode root = (ObjectNode) MAPPER.readTree(edited);
      Seal.seal(root.has("provenance") ? (ObjectNode) root.get("provenance") : root);
      return root.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
