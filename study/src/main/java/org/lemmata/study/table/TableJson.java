package org.lemmata.study.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The JSON form: columns, rows, artefacts if there are any, and provenance. A cell that was not
 * computed is null; an infinite one is the text {@code "Infinity"} or {@code "-Infinity"}. Reading
 * gives back an equal table.
 */
public final class TableJson {

  private static final ObjectMapper MAPPER =
      StrictJson.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private TableJson() {}

  /** Writes a table with its provenance, if it has one. */
  public static String write(Table table) {
    ObjectNode root = MAPPER.createObjectNode();
    root.set("columns", MAPPER.valueToTree(table.columns()));
    ArrayNode rows = root.putArray("rows");
    for (int i = 0; i < table.size(); i++) {
      ArrayNode row = rows.addArray();
      table.row(i).forEach(cell -> add(row, cell));
    }
    if (!table.artefacts().isEmpty()) {
      ArrayNode artefacts = root.putArray("artefacts");
      table.artefacts().forEach(artefact -> add(artefacts.addObject(), artefact));
    }
    table
        .provenance()
        .ifPresent(provenance -> root.set("provenance", MAPPER.valueToTree(provenance)));
    return print(root) + "\n";
  }

  /** Writes only where a table came from. */
  public static String write(Provenance provenance) {
    return print(MAPPER.valueToTree(provenance)) + "\n";
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if the text is not the JSON form of a table
   */
  public static Table read(String json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      List<Column> columns = columns(field(root, "columns"));
      Table.Builder table = Table.with(columns);
      for (JsonNode row : field(root, "rows")) {
        table.row(cells(columns, row));
      }
      if (root.has("artefacts")) {
        field(root, "artefacts").forEach(artefact -> table.artefact(artefact(artefact)));
      }
      JsonNode provenance = root.get("provenance");
      return provenance == null
          ? table.build()
          : table.build().from(MAPPER.treeToValue(provenance, Provenance.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not the JSON form of a table: " + JsonProblem.words(e), e);
    }
  }

  /**
   * Reads a provenance.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static Provenance readProvenance(String json) {
    try {
      Provenance provenance = MAPPER.readValue(json, Provenance.class);
      if (provenance == null) {
        throw new IllegalArgumentException("not a provenance: null");
      }
      return provenance;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a provenance: " + JsonProblem.words(e), e);
    }
  }

  private static String print(JsonNode root) {
    try {
      return MAPPER.writeValueAsString(root).replace("\r\n", "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode field(JsonNode root, String name) {
    JsonNode value = root.get(name);
    if (value == null || !value.isArray()) {
      throw new IllegalArgumentException("not the JSON form of a table: no array '" + name + "'");
    }
    return value;
  }

  private static List<Column> columns(JsonNode list) throws JsonProcessingException {
    List<Column> columns = new ArrayList<>();
    for (JsonNode column : list) {
      if (!column.isObject()) {
        throw new IllegalArgumentException("not the JSON form of a table: a column is " + column);
      }
      columns.add(MAPPER.treeToValue(column, Column.class));
    }
    return columns;
  }

  private static void add(ArrayNode row, Object cell) {
    if (cell instanceof Long whole) {
      row.add(whole);
    } else if (cell instanceof Double real) {
      if (real.isNaN()) {
        row.addNull();
      } else if (real.isInfinite()) {
        row.add(real.toString());
      } else {
        row.add(real);
      }
    } else {
      row.add((String) cell);
    }
  }

  private static void add(ObjectNode node, Artefact artefact) {
    node.put("name", artefact.name());
    node.put("mediaType", artefact.mediaType());
    node.put("sha256", artefact.sha256());
    node.put("base64", Base64.getEncoder().encodeToString(artefact.bytes()));
  }

  private static Artefact artefact(JsonNode node) {
    Artefact artefact =
        new Artefact(
            node.path("name").asText(),
            node.path("mediaType").asText(),
            Base64.getDecoder().decode(node.path("base64").asText()));
    if (!artefact.sha256().equals(node.path("sha256").asText())) {
      throw new IllegalArgumentException("the artefact " + artefact.name() + " was changed");
    }
    return artefact;
  }

  private static List<Object> cells(List<Column> columns, JsonNode row) {
    if (!row.isArray() || row.size() != columns.size()) {
      throw new IllegalArgumentException(
          "a row has " + row.size() + " cells, not " + columns.size());
    }
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(cell(columns.get(i), row.get(i)));
    }
    return cells;
  }

  private static Object cell(Column column, JsonNode cell) {
    boolean fits =
        switch (column.type()) {
          case TEXT -> cell.isTextual();
          case WHOLE -> cell.canConvertToLong() && cell.isIntegralNumber();
          case REAL -> cell.isNull() || isFinite(cell) || isInfinite(cell);
        };
    if (!fits) {
      throw new IllegalArgumentException("column " + column.name() + " cannot hold " + cell);
    }
    return switch (column.type()) {
      case TEXT -> cell.asText();
      case WHOLE -> cell.asLong();
      case REAL -> real(cell);
    };
  }

  private static boolean isInfinite(JsonNode cell) {
    return cell.isTextual() && Numbers.INFINITE.containsKey(cell.asText());
  }

  private static double real(JsonNode cell) {
    if (cell.isNull()) {
      return Double.NaN;
    }
    return cell.isTextual() ? Numbers.cell(cell.asText()) : cell.asDouble();
  }

  /** Whether it is a number that a double can hold. */
  private static boolean isFinite(JsonNode cell) {
    return cell.isNumber() && Double.isFinite(cell.asDouble());
  }
}
