package org.lemmata.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.lemmata.study.Excerpt;
import org.lemmata.study.table.Provenance;

/** Says how two tables differ, and what may be the reason. */
final class Differences {

  private Differences() {}

  /** The first difference of two CSV texts in a sentence; empty if all their cells are equal. */
  static Optional<String> first(String then, String now) {
    Optional<List<CSVRecord>> before = rows(then);
    if (before.isEmpty()) {
      return Optional.of("the file is not a CSV file any more");
    }
    List<CSVRecord> old = before.get();
    List<CSVRecord> fresh = rows(now).orElseThrow();
    for (int i = 0; i < Math.min(old.size(), fresh.size()); i++) {
      Optional<String> difference = first(i, old.get(i), fresh.get(i), fresh.get(0));
      if (difference.isPresent()) {
        return difference;
      }
    }
    if (old.size() != fresh.size()) {
      return Optional.of(
          "the file has " + (old.size() - 1) + " rows, and now there are " + (fresh.size() - 1));
    }
    return Optional.empty();
  }

  private static Optional<String> first(int row, CSVRecord old, CSVRecord fresh, CSVRecord header) {
    String place = row == 0 ? "the header" : "row " + row;
    if (old.size() != fresh.size()) {
      return Optional.of(
          place + " has " + old.size() + " cells in the file, and now " + fresh.size());
    }
    for (int i = 0; i < fresh.size(); i++) {
      if (!old.get(i).equals(fresh.get(i))) {
        return Optional.of(
            place
                + ", column "
                + header.get(i)
                + ": "
                + old.get(i)
                + " in the file, and now "
                + fresh.get(i));
      }
    }
    return Optional.empty();
  }

  private static Optional<List<CSVRecord>> rows(String text) {
    try (var parser = CSVFormat.DEFAULT.parse(new StringReader(text))) {
      return Optional.of(parser.getRecords());
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** What is not the same about code and machine, as "what: then, now". */
  static List<String> between(Provenance then, Provenance now) {
    List<String> differences = new ArrayList<>();
    add(differences, "version", then.build().version(), now.build().version());
    add(differences, "commit", commit(then), commit(now));
    add(differences, "code", then.build().code(), now.build().code());
    add(differences, "Java", then.machine().java(), now.machine().java());
    add(differences, "system", then.machine().os(), now.machine().os());
    add(differences, "processor", then.machine().cpu(), now.machine().cpu());
    add(differences, "kernels", then.machine().backend(), now.machine().backend());
    add(differences, "threads", then.machine().threads() + "", now.machine().threads() + "");
    add(differences, "equipment", equipment(then), equipment(now));
    return differences;
  }

  /** Prints what is not the same about code and machine, and what that means. */
  static void print(Session session, List<String> differences, boolean reproduced) {
    if (!differences.isEmpty()) {
      session.line(
          reproduced ? "although it was made elsewhere:" : "What differs, and may be the reason:");
      differences.forEach(line -> session.line("  " + Excerpt.plain(line)));
    } else if (!reproduced) {
      session.line("Code and machine are the same, so the study itself is not reproducible.");
    }
  }

  private static String equipment(Provenance provenance) {
    return String.join("; ", provenance.machine().equipment().values());
  }

  private static String commit(Provenance provenance) {
    return provenance.build().commit() + (provenance.build().dirty() ? ", modified" : "");
  }

  private static void add(List<String> differences, String what, String then, String now) {
    if (!then.equals(now)) {
      differences.add(what + ": " + then + " then, " + now + " now");
    }
  }
}
