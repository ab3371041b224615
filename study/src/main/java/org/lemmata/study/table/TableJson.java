package org.lemmata.study.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The JSON form: columns, rows, artefacts if there are any, and provenance. A cell that was not
 * computed is null; an infinite one is the text {@code "Infinity"} or {@code "-Infinity"}. Reading
 * gives back an equal table.
 */
public final class TableJson {

  static final ObjectMapper MAPPER =
      StrictJson.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private TableJson() {}

  /** Writes a table with its provenance, if it has one. */
  public static String write(Table table) {
    StringWriter text = new StringWriter();
    try {
      JsonRows rows = new JsonRows(MAPPER, text);
      rows.begin(table.columns());
      rows.rows(table);
      rows.artefacts(table.artefacts());
      rows.end(table.provenance());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes a table row by row, in UTF-8, with its provenance behind the rows. */
  public static TableWriter writer(OutputStream out) throws IOException {
    return new JsonRows(MAPPER, new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** Writes only where a table came from, with a hash over it. */
  public static String write(Provenance provenance) {
    return print(sealed(provenance)) + "\n";
  }

  static ObjectNode sealed(Provenance provenance) {
    return Seal.seal(MAPPER.valueToTree(provenance));
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if the text is not the JSON form of a table, or its provenance
   *     was changed
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
      return provenance == null ? table.build() : table.build().from(provenance(provenance));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not the JSON form of a table: " + StrictJson.reason(e), e);
    }
  }

  /**
   * Reads a provenance.
   *
   * @throws IllegalArgumentException if the text is not one, or was changed
   */
  public static Provenance readProvenance(String json) {
    try {
      return provenance(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a provenance: " + StrictJson.reason(e), e);
    }
  }

  static Provenance provenance(JsonNode node) throws JsonProcessingException {
    if (!(node instanceof ObjectNode object)) {
      throw new IllegalArgumentException("not a provenance: it is no object");
    }
    return MAPPER.treeToValue(Seal.open(object, "the provenance"), Provenance.class);
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

  static List<Column> columns(JsonNode list) throws JsonProcessingException {
    List<Column> columns = new ArrayList<>();
    for (JsonNode column : list) {
      if (!column.isObject()) {
        throw new IllegalArgumentException("not the JSON form of a table: a column is " + column);
      }
      columns.add(MAPPER.treeToValue(column, Column.class));
    }
    return columns;
  }

  static Artefact artefact(JsonNode node) {
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

  static List<Object> cells(List<Column> columns, JsonNode row) {
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
