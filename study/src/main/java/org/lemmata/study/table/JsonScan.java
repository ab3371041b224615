package org.lemmata.study.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a JSON form says of its table, read without keeping the rows, however many there are.
 *
 * @param columns the columns
 * @param contentHash {@link Table#contentHash} of what is there
 * @param provenance where it says that it came from
 */
public record JsonScan(List<Column> columns, String contentHash, Optional<Provenance> provenance) {

  /** Keeps an immutable copy. */
  public JsonScan {
    columns = List.copyOf(columns);
  }

  /**
   * Reads a JSON form.
   *
   * @param in is read to its end, and not closed
   * @throws IllegalArgumentException if it is none, or its provenance was changed
   * @throws IOException if it cannot be read
   */
  public static JsonScan of(InputStream in) throws IOException {
    try (JsonParser json = TableJson.MAPPER.createParser(in)) {
      json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      return new Reading(json).all();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not the JSON form of a table: " + StrictJson.reason(e), e);
    }
  }

  /** The fields in the order in which they are written. */
  private static final class Reading {

    private final JsonParser json;
    private List<Column> columns = List.of();
    private ContentHash hash;
    private Optional<Provenance> provenance = Optional.empty();

    Reading(JsonParser json) {
      this.json = json;
    }

    JsonScan all() throws IOException {
      require(json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        field(name);
      }
      require(hash != null && json.nextToken() == null);
      return new JsonScan(columns, hash.finish(), provenance);
    }

    private void field(String name) throws IOException {
      switch (name) {
        case "columns" -> {
          require(json.currentToken() == JsonToken.START_ARRAY);
          columns = TableJson.columns(tree());
          hash = new ContentHash(columns);
        }
        case "rows" -> items(this::row);
        case "artefacts" -> items(() -> hash.artefact(TableJson.artefact(tree())));
        case "provenance" -> provenance = Optional.of(TableJson.provenance(tree()));
        default -> json.skipChildren();
      }
    }

    private interface Item {
      void read() throws IOException;
    }

    private void items(Item item) throws IOException {
      require(hash != null && json.currentToken() == JsonToken.START_ARRAY);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        item.read();
      }
    }

    private void row() throws IOException {
      List<Object> cells = new ArrayList<>(TableJson.cells(columns, tree()));
      hash.rows(Table.with(columns).row(cells).build());
    }

    private JsonNode tree() throws IOException {
      return json.readValueAsTree();
    }

    private static void require(boolean right) {
      if (!right) {
        throw new IllegalArgumentException("not the JSON form of a table");
      }
    }
  }
}
