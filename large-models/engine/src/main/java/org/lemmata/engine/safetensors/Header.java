package org.lemmata.engine.safetensors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file says of its arrays.
 *
 * @param metadata text by name, of the file as a whole
 * @param entries the arrays by name, in the order of their bytes
 */
record Header(Map<String, String> metadata, Map<String, Entry> entries) {

  /** The largest header that a file may have, in bytes, as in the reference implementation. */
  static final int MOST = 100_000_000;

  private static final String METADATA = "__metadata__";
  private static final Set<String> FIELDS = Set.of("dtype", "shape", "data_offsets");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNameLength(MOST)
                          .maxStringLength(MOST)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  Header {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * Reads a header.
   *
   * @param bytes the JSON, to which spaces may be added at the end
   * @param content how many bytes follow the header in the file
   * @throws MalformedFile if it is not of the format, or the arrays do not cover the content
   */
  static Header parse(byte[] bytes, long content) throws MalformedFile {
    if (bytes.length == 0 || bytes[0] != '{') {
      throw new MalformedFile("the header does not begin with '{'");
    }
    JsonNode root;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      root = JSON.readTree(text);
    } catch (CharacterCodingException e) {
      throw new MalformedFile("the header is not UTF-8");
    } catch (JsonProcessingException e) {
      throw new MalformedFile("the header is not JSON: " + e.getOriginalMessage());
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    List<Map.Entry<String, Entry>> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (field.getKey().equals(METADATA)) {
        metadata.putAll(metadata(field.getValue()));
      } else {
        entries.add(Map.entry(field.getKey(), entry(field.getKey(), field.getValue())));
      }
    }
    entries.sort(
        Comparator.comparingLong((Map.Entry<String, Entry> e) -> e.getValue().begin())
            .thenComparingLong(e -> e.getValue().end()));
    requireCover(entries, content);
    Map<String, Entry> ordered = new LinkedHashMap<>();
    entries.forEach(e -> ordered.put(e.getKey(), e.getValue()));
    return new Header(metadata, ordered);
  }

  private static Map<String, String> metadata(JsonNode node) throws MalformedFile {
    if (!node.isObject()) {
      throw new MalformedFile(METADATA + " is not an object");
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!field.getValue().isTextual()) {
        throw new MalformedFile(METADATA + " has '" + field.getKey() + "', which is not text");
      }
      metadata.put(field.getKey(), field.getValue().textValue());
    }
    return metadata;
  }

  private static Entry entry(String name, JsonNode node) throws MalformedFile {
    Set<String> fields = new HashSet<>();
    node.fieldNames().forEachRemaining(fields::add);
    if (!fields.equals(FIELDS)) {
      throw new MalformedFile(
          "'%s' must have dtype, shape and data_offsets, and has %s".formatted(name, fields));
    }
    if (!node.get("dtype").isTextual()) {
      throw new MalformedFile("the dtype of '" + name + "' is not text");
    }
    Dtype dtype = Dtype.of(node.get("dtype").textValue());
    List<Long> shape = whole(name, "shape", node.get("shape"));
    List<Long> offsets = whole(name, "data_offsets", node.get("data_offsets"));
    if (offsets.size() != 2) {
      throw new MalformedFile("the data_offsets of '" + name + "' are not two");
    }
    long begin = offsets.get(0);
    long end = offsets.get(1);
    long elements = Entry.elements(shape);
    if (elements > Long.MAX_VALUE / dtype.bytes() || end - begin != elements * dtype.bytes()) {
      throw new MalformedFile(
          "'%s' of shape %s and dtype %s cannot have the data_offsets %s"
              .formatted(name, shape, dtype, offsets));
    }
    return new Entry(dtype, shape, begin, end);
  }

  private static List<Long> whole(String name, String field, JsonNode node) throws MalformedFile {
    List<Long> numbers = new ArrayList<>();
    boolean fine = node.isArray();
    for (JsonNode element : node) {
      fine &= element.isIntegralNumber() && element.canConvertToLong() && element.longValue() >= 0;
      numbers.add(element.longValue());
    }
    if (!fine) {
      throw new MalformedFile(
          "the %s of '%s' is not a list of whole numbers from 0".formatted(field, name));
    }
    return numbers;
  }

  /** The arrays cover the bytes without overlap and without holes. */
  private static void requireCover(List<Map.Entry<String, Entry>> ordered, long content)
      throws MalformedFile {
    long at = 0;
    for (Map.Entry<String, Entry> next : ordered) {
      long begin = next.getValue().begin();
      if (begin != at) {
        throw new MalformedFile(
            "'%s' begins at byte %d, %s the end of the array before it at %d"
                .formatted(next.getKey(), begin, begin < at ? "before" : "after", at));
      }
      at = next.getValue().end();
    }
    if (at != content) {
      throw new MalformedFile(
          "the arrays have %d bytes, and the file has %d after its header".formatted(at, content));
    }
  }

  /** The header as bytes, with spaces up to a multiple of eight. */
  byte[] toBytes() {
    var root = JSON.createObjectNode();
    if (!metadata.isEmpty()) {
      var all = root.putObject(METADATA);
      metadata.forEach(all::put);
    }
    entries.forEach(
        (name, entry) -> {
          var node = root.putObject(name);
          node.put("dtype", entry.dtype().name());
          var shape = node.putArray("shape");
          entry.shape().forEach(shape::add);
          node.putArray("data_offsets").add(entry.begin()).add(entry.end());
        });
    byte[] json = root.toString().getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(json, (json.length + 7) / 8 * 8);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    return padded;
  }
}
