package org.lemmata.study.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableJsonTest {

  @Property(tries = 300)
  void readingGivesBackAnEqualTable(@ForAll("tables") Table table) {
    assertEquals(table, TableJson.read(TableJson.write(table)));
  }

  @Property(tries = 100)
  void readingGivesBackTheProvenance(@ForAll("tables") Table table) {
    Provenance provenance = Tables.provenance(table.contentHash());
    Table read = TableJson.read(TableJson.write(table.from(provenance)));
    assertEquals(provenance, read.provenance().orElseThrow());
    assertEquals(provenance, TableJson.readProvenance(TableJson.write(provenance)));
  }

  @Property(tries = 300)
  void junkIsRefusedWithASentence(@ForAll("junk") String junk) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> TableJson.read(junk)).getMessage();
    assertTrue(message.length() > 3, message);
    assertThrows(IllegalArgumentException.class, () -> TableJson.readProvenance(junk));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"columns\": 3, \"rows\": []}",
        "{\"columns\": [null], \"rows\": []}",
        "{\"columns\": [{\"name\": \"x\"}], \"rows\": []}",
        "{\"columns\": [], \"rows\": [[1]]}",
        "{\"columns\": [], \"rows\": [3]}",
        "{\"columns\": [{\"name\": \"k\", \"type\": \"WHOLE\", \"unit\": \"1\","
            + " \"description\": \"a count\"}], \"rows\": [[\"three\"]]}",
        "{\"columns\": [], \"rows\": [], \"provenance\": {\"study\": \"s\"}}"
      })
  void wrongShapesAreRefusedWithASentence(String json) {
    assertThrows(IllegalArgumentException.class, () -> TableJson.read(json));
    assertThrows(IllegalArgumentException.class, () -> TableJson.readProvenance(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"seed\" : -7|\"seed\" : -7.9",
        "\"seed\" : -7|\"seed\" : -7.0",
        "\"seed\" : -7|\"seed\" : \"-7\"",
        "\"seed\" : -7|\"seed\" : true",
        "\"seed\" : -7|\"seed\" : null",
        "\"seed\" : -7|\"seed\" : 9223372036854775808",
        "\"seed\" : -7,|",
        "\"threads\" : 3|\"threads\" : 3.5",
        "\"threads\" : 3|\"threads\" : \"3\"",
        "\"forced\" : false|\"forced\" : 0",
        "\"forced\" : false,|"
      })
  void aNumberOfAnotherTypeIsNoNumber(String right, String wrong) {
    String json = TableJson.write(Tables.provenance("content"));
    String changed = Resealed.json(json.replace(right, wrong == null ? "" : wrong));
    assertNotEquals(json, changed);
    refusesProvenance(changed, "not a provenance: ");
  }

  @Test
  void resealingChangesNothingElse() {
    String json = TableJson.write(Tables.provenance("content"));
    assertEquals(TableJson.readProvenance(json), TableJson.readProvenance(Resealed.json(json)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"seed\" : -7|\"seed\" : 7",
        "\"java\" : \"17\"|\"java\" : \"18\"",
        "\"d\" : \"3\"|\"d\" : \"4\"",
        "\"study\" : \"toy.line\"|\"study\" : \"toy.other\"",
      })
  void anEditedProvenanceIsKnown(String right, String wrong) {
    String json = TableJson.write(Tables.provenance("content"));
    String changed = json.replace(right, wrong);
    assertNotEquals(json, changed);
    refusesProvenance(
        changed, "the provenance was changed after it was written: its hash is another one");
    String removed = changed.replaceAll(",\\s*\"hash\" : \"[0-9a-f]*\"", "");
    assertNotEquals(changed, removed);
    refusesProvenance(removed, "the provenance has no 'hash'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"d\" : \"3\"|\"d\" : null|parameters has nothing at 'd'",
        "\"my.csv\" : \"00ff\"|\"my.csv\" : null|files has nothing at 'my.csv'",
        "[ \"1\", \"2\" ]|null|sweep has nothing at 'd'",
        "[ \"1\", \"2\" ]|[ null ]|sweep has no values at 'd'",
        "[ \"1\", \"2\" ]|[ ]|sweep has no values at 'd'",
        "\"inputs\" : [ ]|\"inputs\" : [ null ]|something is missing",
        "\"threads\" : 3|\"threads\" : 3.5|'machine.threads' is not what belongs there",
        "\"study\" : \"toy.line\"|\"study\" : null|'study' is missing",
      })
  void nothingMayBeMissing(String right, String wrong, String said) {
    String json = TableJson.write(Tables.provenance("content"));
    String changed = Resealed.json(json.replace(right, wrong));
    assertNotEquals(json, changed);
    refusesProvenance(changed, said);
  }

  /** Says why, and nothing of the code. */
  private static void refusesProvenance(String json, String part) {
    String said =
        assertThrows(IllegalArgumentException.class, () -> TableJson.readProvenance(json))
            .getMessage();
    assertTrue(said.contains(part), said);
    assertFalse(said.contains("org.lemmata") || said.contains("java."), said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999",
        "\"1\"",
        "\"NaN\"",
        "\"+Infinity\"",
        "\"inf\"",
        "\"\"",
        "true",
        "\"\u0663\""
      })
  void aCellThatIsNoDoubleIsRefused(String cell) {
    String json =
        "{\"columns\": [{\"name\": \"x\", \"type\": \"REAL\", \"unit\": \"1\","
            + " \"description\": \"a double\"}], \"rows\": [[%s]]}";
    assertEquals(1, TableJson.read(json.formatted("5")).size());
    assertEquals(1, TableJson.read(json.formatted("\"-Infinity\"")).size());
    assertThrows(IllegalArgumentException.class, () -> TableJson.read(json.formatted(cell)));
  }

  @Test
  void aTypeIsNotItsNumber() {
    String json =
        "{\"columns\": [{\"name\": \"x\", \"type\": 0, \"unit\": \"1\","
            + " \"description\": \"a double\"}], \"rows\": []}";
    assertThrows(IllegalArgumentException.class, () -> TableJson.read(json));
  }

  @Test
  void numbersAreWrittenAlikeOnEveryJava() {
    // Java 17 prints this double with a digit too many.
    Table table =
        Table.with(java.util.List.of(Column.real("x", "a double")))
            .row(2.0e-3)
            .row(Double.parseDouble("2E23"))
            .build();
    assertTrue(TableJson.write(table).contains("2.0E23"), TableJson.write(table));
    assertEquals("x\n0.002\n2.0E23\n", Csv.write(table));
  }

  @Provide
  Arbitrary<Table> tables() {
    return Tables.any();
  }

  @Provide
  Arbitrary<String> junk() {
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.strings().withChars("{}[]\",:0123456789.eE-nulltruefalse ").ofMaxLength(60));
  }
}
