package org.lemmata.study.param;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.table.Hashes;

class DataFileTest {

  @TempDir Path folder;

  @Test
  void readsNumbersAfterAHeader() throws IOException {
    DataFile.Rows read = read("x,y\n1, 2.5\n\n-3e2,0\n");
    assertEquals(2, read.rows().size());
    assertArrayEquals(new double[] {1, 2.5}, read.rows().get(0));
    assertArrayEquals(new double[] {-300, 0}, read.rows().get(1));
  }

  @Test
  void keepsTheFingerprintOfTheBytes() throws IOException {
    byte[] bytes = "1,2\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(Hashes.sha256(bytes), read("1,2\n").file().sha256());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstNumber() throws IOException {
    DataFile.Rows read = read("\uFEFF2\r\n3\r\n");
    assertEquals(2, read.rows().size());
    assertArrayEquals(new double[] {2}, read.rows().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'1,2\n3\n'|line 2 has 1 values, not 2",
        "'1,2\n3,4,5\n'|line 2 has 3 values, not 2",
        "'1,2\n3,abc\n'|line 2, column 2 is 'abc'",
        "'1,abc\n3,4\n'|line 1, column 2 is 'abc'",
        "'1,\n'|line 1, column 2 is ''",
        "'1,NaN\n'|line 1, column 2 is 'NaN'",
        "'1,Infinity\n'|line 1, column 2 is 'Infinity'",
        "'1,1e999\n'|line 1, column 2 is '1e999'",
        "'\"1,2\n'|must be a CSV file whose quotes are in order",
        "'x,y\n'|at least one row of numbers",
        "''|at least one row of numbers"
      })
  void saysWhatIsWrongAndWhere(String text, String expected) {
    String message = assertThrows(InvalidParameter.class, () -> read(text)).getMessage();
    assertTrue(message.startsWith("covariates=@") && message.contains(expected), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x,y",
        " x , y",
        "\"x\",\"y\"",
        "x1,x2",
        "# a,b",
        "γ₂,σ²/n",
        "(a),[b]",
        "|w|,<w>",
        "横,縦",
        "E[x],E[y]",
        "infected,nano",
        "nullity,nonempty",
        "e5,value"
      })
  void distinctNamesAreAHeader(String header) throws IOException {
    DataFile.Rows read = read(header + "\n1,2\n");
    assertEquals(1, read.rows().size());
    assertArrayEquals(new double[] {1, 2}, read.rows().get(0));
  }

  /** Each is a first line of which a reader that skips what is no number would say nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nan,nan,nan|column 1 is 'nan', neither a number nor a name",
        "NaN,Inf,x|column 1 is 'NaN', neither",
        "x,-inf,y|column 2 is '-inf', neither",
        "x,y,infinity|column 3 is 'infinity', neither",
        "x,y,∞|column 3 is '∞', neither",
        "-nan(ind),a,b|column 1 is '-nan(ind)', neither",
        "',,'|column 1 is '', neither",
        "'a,,b'|column 2 is '', neither",
        "'a,  ,b'|column 2 is '', neither",
        "'a,\u00a0,b'|column 2 is '\u00a0', neither",
        "−1,−2,−3|column 1 is '−1', neither",
        "٣,٤,٥|column 1 is '٣', neither",
        "１,２,３|column 1 is '１', neither",
        "'1 000,2 000,3 000'|column 1 is '1 000', neither",
        "1'000,2'000,3'000|column 1 is '1'000', neither",
        "1_000,2_000,3_000|column 1 is '1_000', neither",
        "'\"1,5\",\"2,5\",\"3,5\"'|column 1 is '1,5', neither",
        "'\"1,000\",\"2,000\",\"3,000\"'|column 1 is '1,000', neither",
        "1;2;3|column 1 is '1;2;3', neither",
        "0x10,0x20,0x30|column 1 is '0x10', neither",
        "1d,2d,3d|column 1 is '1d', neither",
        "1e999,2e999,3e999|column 1 is '1e999', neither",
        "50%,60%,70%|column 1 is '50%', neither",
        "€5,€6,€7|column 1 is '€5', neither",
        "½,⅓,¼|column 1 is '½', neither",
        "(1),(2),(3)|column 1 is '(1)', neither",
        "2020-01-01,a,b|column 1 is '2020-01-01', neither",
        "NA,x,y|column 1 is 'NA', neither",
        "x,N/A,y|column 2 is 'N/A', neither",
        "x,null,y|column 2 is 'null', neither",
        "#DIV/0!,x,y|column 1 is '#DIV/0!', neither",
        "-,x,y|column 1 is '-', neither",
        "?,x,y|column 1 is '?', neither",
        "x,y,x|column 3 is 'x' once more",
        "x,y, x |column 3 is 'x' once more",
        "1,x,nan|column 2 is 'x'"
      })
  void aFirstLineThatMayBeNumbersIsNotSkipped(String first, String expected) {
    String message =
        assertThrows(InvalidParameter.class, () -> read(first + "\n1,2,3\n4,5,6\n")).getMessage();
    assertTrue(message.startsWith("covariates=@") && message.contains("d.csv"), message);
    assertTrue(message.contains("; line 1, " + expected), message);
    assertEquals(1, message.lines().count());
  }

  @Test
  void aHeaderHasAsManyNamesAsThereAreColumns() {
    String message = assertThrows(InvalidParameter.class, () -> read("x,y\n1,2,3\n")).getMessage();
    assertTrue(message.endsWith("; line 2 has 3 values, not 2"), message);
  }

  @ParameterizedTest
  @CsvSource({
    "'1\n\n\n2\nx\n', 5",
    "'1\r\n\r\n2\r\nx', 4",
    "'1\r2\rx\r', 3",
    "'\n\nx\n\nx\n', 5",
    "'\"a\nb\"\n1\nx\n', 4",
    "'1\nx', 2",
    "'nan\n1\n', 1",
    "'\uFEFFnan\n1\n', 1"
  })
  void theLineIsTheOneThatAnEditorShows(String text, int line) {
    String message = assertThrows(InvalidParameter.class, () -> read(text)).getMessage();
    assertTrue(message.contains("; line " + line + ", column 1 is "), message);
  }

  @Test
  void zeroHasNoSign() throws IOException {
    assertEquals(0, Double.doubleToRawLongBits(read("-0\n").rows().get(0)[0]));
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    Map<Path, String> legal =
        Map.of(
            folder,
            "a regular file, not a folder, a pipe or a device",
            folder.resolve("missing.csv"),
            "a file that can be read");
    for (Path path : legal.keySet()) {
      String message =
          assertThrows(InvalidParameter.class, () -> DataFile.read("covariates", path.toString()))
              .getMessage();
      assertEquals(
          "covariates=@" + path + ": covariates must be " + legal.get(path),
          message.replace(
              "...", path.toString().substring(Math.min(79, path.toString().length()))));
    }
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Path file = Files.write(folder.resolve("b.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThrows(InvalidParameter.class, () -> DataFile.read("covariates", file.toString()));
  }

  @Property(tries = 300)
  void junkIsReadWholeOrRefused(@ForAll("junk") String junk) throws IOException {
    Path file = Files.createTempFile("junk", ".csv");
    try {
      Files.writeString(file, junk);
      DataFile.Rows read = DataFile.read("p", file.toString());
      int width = read.rows().get(0).length;
      assertTrue(
          read.rows().stream()
              .allMatch(
                  row -> row.length == width && Arrays.stream(row).allMatch(Double::isFinite)));
    } catch (InvalidParameter e) {
      assertTrue(e.getMessage().startsWith("p=@"), e.getMessage());
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<String> junk() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ascii(),
        Arbitraries.strings().withChars("0123456789.,-e\"'\n\r\t x").ofMaxLength(40));
  }

  private DataFile.Rows read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("d.csv"), text);
    return DataFile.read("covariates", file.toString());
  }
}
