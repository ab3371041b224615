package org.lemmata.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lemmata.study.table.Hashes;

/**
 * Which formulas this version of KaTeX was found to read as they are read here: for each a hash of
 * it and of how it is read. What is read otherwise now is not among them.
 */
record KatexNotes(Set<String> hashes) {

  private static final Path FILE = Path.of("src/test/resources/org/lemmata/report/as-katex.txt");

  private static final int DIGITS = 16;

  static KatexNotes ofThisVersion() throws IOException {
    List<String> lines = Files.readAllLines(FILE);
    return new KatexNotes(lines.get(0).equals(head()) ? new HashSet<>(lines) : Set.of());
  }

  private static String head() throws IOException {
    return "KaTeX " + Katex.version();
  }

  boolean has(String latex, String read) {
    return hashes.contains(hash(latex, read));
  }

  /** Replaces all that was noted. */
  static void write(Map<String, String> readings) throws IOException {
    Set<String> sorted = new TreeSet<>();
    readings.forEach((latex, read) -> sorted.add(hash(latex, read)));
    List<String> lines = new ArrayList<>(List.of(head()));
    lines.addAll(sorted);
    Files.write(FILE, lines);
  }

  private static String hash(String latex, String read) {
    byte[] bytes = (latex + "\n" + read).getBytes(StandardCharsets.UTF_8);
    return Hashes.sha256(bytes).substring(0, DIGITS);
  }
}
