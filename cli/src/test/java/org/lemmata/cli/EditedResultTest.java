package org.lemmata.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.lemmata.study.table.Seal;

/** A result in which some node is another, with a hash that is right again, is none or is read. */
class EditedResultTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static Path folder;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("edited");
  }

  @AfterContainer
  static void close() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 150)
  void anyNode(@ForAll int place, @ForAll @From("values") String value) throws IOException {
    Path file = folder.resolve("result.json");
    run("run", "toy.line", "--sweep", "d=1,2", "--out", file.toString(), "--overwrite").exits(0);
    ObjectNode root = (ObjectNode) MAPPER.readTree(Files.readString(file));
    List<Runnable> edits = new ArrayList<>();
    collect(root, MAPPER.readTree(value), edits);
    edits.get(Math.floorMod(place, edits.size())).run();
    if (root.get("provenance") instanceof ObjectNode provenance) {
      Seal.seal(provenance);
    }
    Files.writeString(file, root.toString());
    run("reproduce", file.toString()).isInGoodOrder();
  }

  /** Every way to put the value at one place, or to take the place away. */
  private static void collect(JsonNode node, JsonNode value, List<Runnable> edits) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> {
                edits.add(() -> object.set(field.getKey(), value));
                edits.add(() -> object.remove(field.getKey()));
                collect(field.getValue(), value, edits);
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        edits.add(() -> array.set(at, value));
        edits.add(() -> array.remove(at));
        collect(array.get(i), value, edits);
      }
    }
  }

  private static Ran run(String... args) {
    return Ran.command(folder.resolve("cache"), args);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
        "null",
        "true",
        "0",
        "-7.5",
        "1e308",
        "99999999999999999999",
        "\"\"",
        "\"x\"",
        "\"@/dev/zero\"",
        "[]",
        "[null]",
        "[\"1\",\"2\"]",
        "{}",
        "{\"d\":null}",
        "{\"d\":[]}",
        "{\"d\":\"1\"}",
        "{\"no\":[\"1\"]}");
  }
}
