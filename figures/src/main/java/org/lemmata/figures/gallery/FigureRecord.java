package org.lemmata.figures.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lemmata.study.Scale;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Published;
import org.lemmata.study.table.Seal;
import org.lemmata.study.table.StrictJson;
import org.lemmata.study.table.TableJson;

/**
 * What made the files of a figure, and what they were: enough to make them again and to compare
 * them byte for byte.
 *
 * @param figure the figure's id
 * @param scale how much work its tables were
 * @param inputs where each table came from, by the input's name
 * @param published values of other people that it shows, by name
 * @param files SHA-256 by file name
 */
public record FigureRecord(
    String figure,
    Scale scale,
    Map<String, Provenance> inputs,
    Map<String, Quoted> published,
    Map<String, String> files) {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * Whose values a table of other people holds.
   *
   * @param citation whose they are
   * @param readBy who read them off what
   * @param contentHash SHA-256 of the table's content
   */
  public record Quoted(String citation, String readBy, String contentHash) {

    static Quoted of(Published values) {
      return new Quoted(values.citation(), values.readBy(), values.table().contentHash());
    }
  }

  /** Keeps ordered immutable copies. */
  public FigureRecord {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    published = Collections.unmodifiableMap(new LinkedHashMap<>(published));
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** The JSON form. */
  public String write() {
    try {
      ObjectNode root = MAPPER.createObjectNode();
      root.put("figure", figure);
      root.put("scale", scale.label());
      ObjectNode tables = root.putObject("inputs");
      for (Map.Entry<String, Provenance> input : inputs.entrySet()) {
        tables.set(input.getKey(), MAPPER.readTree(TableJson.write(input.getValue())));
      }
      if (!published.isEmpty()) {
        root.set("published", MAPPER.valueToTree(published));
      }
      ObjectNode hashes = root.putObject("files");
      files.forEach(hashes::put);
      return MAPPER.writeValueAsString(Seal.seal(root)).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads the JSON form.
   *
   * @throws IllegalArgumentException if it is not one, or was changed
   */
  public static FigureRecord read(String json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (!(root instanceof ObjectNode record)) {
        throw new IllegalArgumentException("not the record of a figure: it is no object");
      }
      Seal.open(record, "the record");
      Map<String, Provenance> inputs = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> input : field(root, "inputs").properties()) {
        inputs.put(
            input.getKey(), TableJson.readProvenance(MAPPER.writeValueAsString(input.getValue())));
      }
      Map<String, Quoted> published = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> values : root.path("published").properties()) {
        published.put(values.getKey(), MAPPER.treeToValue(values.getValue(), Quoted.class));
      }
      Map<String, String> files = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> file : field(root, "files").properties()) {
        files.put(file.getKey(), file.getValue().asText());
      }
      return new FigureRecord(
          field(root, "figure").asText(),
          Scale.of(field(root, "scale").asText()),
          inputs,
          published,
          files);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not the record of a figure: " + StrictJson.reason(e), e);
    }
  }

  private static JsonNode field(JsonNode root, String name) {
    JsonNode value = root.get(name);
    if (value == null) {
      throw new IllegalArgumentException("not the record of a figure: no '" + name + "'");
    }
    return value;
  }
}
