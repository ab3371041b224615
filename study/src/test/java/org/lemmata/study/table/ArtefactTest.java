package org.lemmata.study.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.UnknownName;

class ArtefactTest {

  private static final Artefact NOTE = artefact("note.txt", "hello");
  private static final Table BARE = rows().build();
  private static final Table TABLE = rows().artefact(NOTE).build();

  private static Artefact artefact(String name, String text) {
    return new Artefact(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Table.Builder rows() {
    return Table.with(List.of(Column.whole("n", "n"))).row(1).row(2);
  }

  @Test
  void theRowsAreWrittenAsWithoutIt() {
    assertEquals(Csv.write(BARE), Csv.write(TABLE));
    assertFalse(TableJson.write(BARE).contains("artefacts"));
    assertEquals(
        Hashes.sha256(Csv.write(BARE).getBytes(StandardCharsets.UTF_8)), BARE.contentHash());
  }

  @Test
  void isPartOfTheContent() {
    Table other = rows().artefact(artefact("note.txt", "hello!")).build();
    assertNotEquals(BARE, TABLE);
    assertNotEquals(BARE.contentHash(), TABLE.contentHash());
    assertNotEquals(other, TABLE);
    assertNotEquals(other.contentHash(), TABLE.contentHash());
    assertEquals(rows().artefact(artefact("note.txt", "hello")).build(), TABLE);
  }

  @Test
  void jsonKeepsIt() {
    Table read = TableJson.read(TableJson.write(TABLE.from(Tables.provenance("00"))));
    assertEquals(TABLE, read);
    assertArrayEquals(NOTE.bytes(), read.artefact("note.txt").bytes());
    assertTrue(read.provenance().isPresent());
  }

  /** The parameters of a model of four million: its table was never found in the cache again. */
  @Test
  void jsonKeepsALargeOne() {
    Artefact model = new Artefact("model.bin", "application/octet-stream", new byte[16 << 20]);
    Table read = TableJson.read(TableJson.write(rows().artefact(model).build()));
    assertEquals(model.sha256(), read.artefact("model.bin").sha256());
  }

  @Test
  void jsonThatWasChangedIsRefused() {
    String json = TableJson.write(TABLE).replace("aGVsbG8=", "aGVsbG9=");
    assertEquals(TABLE, TableJson.read(json), "bits beyond the last byte do not count");
    assertThrows(
        IllegalArgumentException.class,
        () -> TableJson.read(TableJson.write(TABLE).replace("aGVsbG8=", "SGVsbG8=")));
  }

  @Test
  void cannotBeChanged() {
    byte[] bytes = {1, 2};
    Artefact artefact = new Artefact("a", "application/octet-stream", bytes);
    bytes[0] = 9;
    artefact.bytes()[1] = 9;
    assertArrayEquals(new byte[] {1, 2}, artefact.bytes());
    assertThrows(UnsupportedOperationException.class, () -> TABLE.artefacts().clear());
  }

  @Test
  void namesTheNearest() {
    String message = assertThrows(UnknownName.class, () -> TABLE.artefact("not.txt")).getMessage();
    assertEquals("unknown artefact 'not.txt'; did you mean 'note.txt'?", message);
    assertThrows(IllegalArgumentException.class, () -> rows().artefact(NOTE).artefact(NOTE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "..", "A.png", "a..b", ".png", "a b"})
  void refusesWhatIsNoFileName(String name) {
    assertThrows(IllegalArgumentException.class, () -> artefact(name, ""));
  }
}
