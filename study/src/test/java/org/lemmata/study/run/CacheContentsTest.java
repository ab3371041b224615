package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;

/** Whose a file of the cache is. */
class CacheContentsTest {

  @TempDir Path folder;

  private int files;

  private CacheContents contents() {
    return new CacheContents(folder);
  }

  private static Provenance origin(String study, List<Provenance> inputs) {
    return new Provenance(
        study,
        Map.of("text", "a\n  \"provenance\" : {\n    \"study\" : \"toy.other\""),
        Map.of(),
        Map.of(),
        1,
        false,
        false,
        "0",
        inputs,
        new Provenance.Build("1", "unknown", false, "0"),
        new Provenance.Machine("java", "os", "cpu", "backend", 1));
  }

  private void keep(Provenance origin) throws IOException {
    List<Column> columns = List.of(Column.text("cell", "a cell"));
    Table table = Table.with(columns).row("\"study\" : \"x\"").build();
    String name = "%064x.json".formatted(++files);
    Path inner = Files.createDirectories(folder.resolve(name.substring(0, 2)));
    Files.writeString(inner.resolve(name), TableJson.write(table.from(origin)));
  }

  private List<String> owners() {
    return contents().list().stream().map(share -> share.files() + " " + share.owner()).toList();
  }

  @Test
  void aTableIsThatOfItsStudyAndOfNoneThatItRestsOn() throws IOException {
    Provenance input = origin("toy.input", List.of(origin("toy.deep", List.of())));
    keep(origin("toy.alone", List.of()));
    keep(origin("toy.user", List.of(input)));
    assertEquals(List.of("1 toy.alone", "1 toy.user"), owners());
    assertEquals(0, contents().clear("toy.input"::equals).size());
    assertEquals(1, contents().clear("toy.user"::equals).size());
    assertEquals(List.of("1 toy.alone"), owners());
  }

  @Test
  void theProvenanceMayBeOfAnyLength() throws IOException {
    List<Provenance> inputs = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      keep(origin("toy.user", inputs));
      inputs.add(origin("toy.input" + "x".repeat(i), List.of()));
    }
    assertEquals(List.of("200 toy.user"), owners());
  }

  @Test
  void whatDoesNotSayItIsUnknown() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("00"));
    for (String text : List.of("", "{", "x".repeat(200_000))) {
      Files.writeString(inner.resolve("%064x.json".formatted(++files)), text);
    }
    assertEquals(List.of("3 " + CacheContents.UNKNOWN), owners());
  }
}
