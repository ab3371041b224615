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
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "'1,2\n3\n'|row 2 has 1 values, not 2",
        "'1,2\n3,4,5\n'|row 2 has 3 values, not 2",
        "'1,2\n3,abc\n'|row 2 column 2 is 'abc'",
        "'1,abc\n3,4\n'|row 1 column 2 is 'abc'",
        "'1,\n'|row 1 column 2 is ''",
        "'1,NaN\n'|row 1 column 2 is 'NaN'",
        "'1,Infinity\n'|row 1 column 2 is 'Infinity'",
        "'1,1e999\n'|row 1 column 2 is '1e999'",
        "'\"1,2\n'|must be a CSV file whose quotes are in order",
        "'x,y\n'|at least one row of numbers",
        "''|at least one row of numbers"
      })
  void saysWhatIsWrongAndWhere(String text, String expected) {
    String message = assertThrows(InvalidParameter.class, () -> read(text)).getMessage();
    assertTrue(message.startsWith("covariates=@") && message.contains(expected), message);
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    for (Path path : List.of(folder, folder.resolve("missing.csv"))) {
      String message =
          assertThrows(InvalidParameter.class, () -> DataFile.read("covariates", path.toString()))
              .getMessage();
      assertEquals(
          "covariates=@" + path + ": covariates must be a file that can be read",
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
