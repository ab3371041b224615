package org.lemmata.study.param;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.lemmata.study.Excerpt;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Numbers;

/**
 * A user's numeric CSV file, named on the command line with an at sign.
 *
 * @param path as the user wrote it
 * @param sha256 of its bytes when it was read, in hexadecimal
 */
public record DataFile(String path, String sha256) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What a file holds: rows of equally many finite numbers, and the file's fingerprint. */
  public record Rows(DataFile file, List<double[]> rows) {}

  /**
   * Reads a CSV of numbers; a first row without any number is taken as a header, and the byte order
   * mark that spreadsheets write is no part of it.
   *
   * @param parameter the parameter that names the file, for messages
   * @param path where it is
   * @return at least one row; all rows have the same length
   * @throws InvalidParameter if the file cannot be read, is empty, ragged or not numeric
   */
  public static Rows read(String parameter, String path) {
    byte[] bytes = bytes(parameter, path);
    List<double[]> rows = new ArrayList<>();
    try (var parser = CSVFormat.DEFAULT.parse(new StringReader(text(parameter, path, bytes)))) {
      for (CSVRecord line : parser) {
        if (rows.isEmpty() && line.getRecordNumber() == 1 && isHeader(line)) {
          continue;
        }
        double[] row = numbers(parameter, path, line);
        if (!rows.isEmpty() && rows.get(0).length != row.length) {
          throw invalid(
              parameter, path, line, "has " + row.length + " values, not " + rows.get(0).length);
        }
        rows.add(row);
      }
    } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
      throw new InvalidParameter(parameter, "@" + path, "a CSV file whose quotes are in order");
    }
    if (rows.isEmpty()) {
      throw new InvalidParameter(
          parameter, "@" + path, "a CSV file with at least one row of numbers");
    }
    return new Rows(new DataFile(path, Hashes.sha256(bytes)), List.copyOf(rows));
  }

  private static byte[] bytes(String parameter, String path) {
    try {
      return Files.readAllBytes(Path.of(path));
    } catch (IOException | InvalidPathException e) {
      throw new InvalidParameter(parameter, "@" + path, "a file that can be read");
    }
  }

  private static String text(String parameter, String path, byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    } catch (CharacterCodingException e) {
      throw new InvalidParameter(parameter, "@" + path, "a CSV file in UTF-8");
    }
  }

  private static boolean isHeader(CSVRecord line) {
    return line.stream().noneMatch(DataFile::isNumber);
  }

  private static boolean isNumber(String text) {
    try {
      Numbers.parse(text.strip());
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static double[] numbers(String parameter, String path, CSVRecord line) {
    double[] row = new double[line.size()];
    for (int i = 0; i < row.length; i++) {
      String cell = line.get(i).strip();
      if (!isNumber(cell) || !Double.isFinite(Numbers.parse(cell))) {
        throw invalid(
            parameter, path, line, "column " + (i + 1) + " is '" + Excerpt.of(cell) + "'");
      }
      row[i] = Numbers.parse(cell);
    }
    return row;
  }

  private static InvalidParameter invalid(
      String parameter, String path, CSVRecord line, String what) {
    return new InvalidParameter(
        parameter,
        "@" + path,
        "a CSV file of finite numbers in rows of one length; row "
            + line.getRecordNumber()
            + " "
            + what);
  }
}
