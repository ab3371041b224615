package org.lemmata.study.param;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.lemmata.study.Excerpt;
import org.lemmata.study.file.ForeignFile;
import org.lemmata.study.file.UnreadableFile;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Numbers;

/**
 * A user's file or folder, named on the command line with an at sign.
 *
 * @param path as the user wrote it
 * @param sha256 of its bytes when it was read, in hexadecimal; of a folder, see {@link DataFolder}
 */
public record DataFile(String path, String sha256) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** What a file holds: rows of equally many finite numbers, and the file's fingerprint. */
  public record Rows(DataFile file, List<double[]> rows) {}

  /**
   * Reads a CSV of numbers in the grammar of {@link Numbers#real}, with blanks around them. A first
   * line is taken as a header if it has one distinct name for each column and none that could be
   * meant as a number: a line of numbers that cannot be read is refused, never skipped. The byte
   * order mark that spreadsheets write is no part of the file.
   *
   * @param parameter the parameter that names the file, for messages
   * @param path where it is
   * @return at least one row; all rows have the same length
   * @throws InvalidParameter if the file cannot be read, is empty, ragged or not numeric
   */
  public static Rows read(String parameter, String path) {
    byte[] bytes = bytes(parameter, path);
    String text =
        utf8(bytes)
            .orElseThrow(() -> new InvalidParameter(parameter, "@" + path, "a CSV file in UTF-8"));
    List<double[]> rows = new ArrayList<>();
    int width = 0;
    try (var parser = CSVFormat.DEFAULT.parse(new StringReader(text))) {
      for (CSVRecord record : parser) {
        boolean first = record.getRecordNumber() == 1;
        boolean header = first && record.stream().noneMatch(DataFile::isNumber);
        width = first ? record.size() : width;
        Optional<String> objection =
            header ? ColumnNames.objection(record.toList()) : objection(record, width);
        if (objection.isPresent()) {
          throw new InvalidParameter(
              parameter,
              "@" + path,
              "a CSV file of finite numbers in rows of one length, below at most one line of"
                  + " distinct names; line "
                  + lineOf(record, text)
                  + objection.get());
        }
        if (!header) {
          rows.add(record.stream().mapToDouble(DataFile::number).toArray());
        }
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

  /** A cell in words, to follow the number of its line. */
  static String cell(int index, String text) {
    return ", column " + (index + 1) + " is '" + Excerpt.of(text) + "'";
  }

  /**
   * The bytes of a file of at most {@link ForeignFile#LARGEST_DATA}.
   *
   * @param parameter the parameter that names the file, for messages
   * @throws InvalidParameter if it cannot be read or is larger
   */
  public static byte[] bytes(String parameter, String path) {
    try {
      return ForeignFile.read(Path.of(path), ForeignFile.LARGEST_DATA);
    } catch (UnreadableFile e) {
      throw new InvalidParameter(parameter, "@" + path, e.legal());
    } catch (InvalidPathException e) {
      throw new InvalidParameter(parameter, "@" + path, "a file that can be read");
    }
  }

  /** Bytes as UTF-8 without a byte order mark; empty if they are something else. */
  public static Optional<String> utf8(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(
          text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with a row; empty if nothing is. */
  private static Optional<String> objection(CSVRecord row, int width) {
    if (row.size() != width) {
      return Optional.of(" has " + row.size() + " values, not " + width);
    }
    for (int i = 0; i < width; i++) {
      if (!isNumber(row.get(i))) {
        return Optional.of(cell(i, row.get(i).strip()));
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(String cell) {
    try {
      number(cell);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static double number(String cell) {
    return Numbers.real(cell.strip());
  }

  /** The line on which a record begins, from 1; empty lines before it are no part of it. */
  private static long lineOf(CSVRecord record, String text) {
    int begin = (int) record.getCharacterPosition();
    while (begin < text.length() && (text.charAt(begin) == '\n' || text.charAt(begin) == '\r')) {
      begin++;
    }
    return 1 + LINE_END.matcher(text.substring(0, begin)).results().count();
  }
}
