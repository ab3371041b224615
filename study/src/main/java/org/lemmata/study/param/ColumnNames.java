package org.lemmata.study.param;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the first line of a data file names its columns: one distinct name each, none of which
 * could be meant as a number.
 */
final class ColumnNames {

  /** What does not show: blanks of every kind, marks of writing direction, joiners. */
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

  /** Signs, points, brackets, currencies and the like before the first letter or digit. */
  private static final Pattern SYMBOLS = Pattern.compile("^[\\p{P}\\p{S}\\p{M}]+");

  /** A digit of any script, or what programs write where there is no number. */
  private static final Pattern NUMBER =
      Pattern.compile("\\p{N}.*|[qs]?nan[qs]?([(].*)?|inf(inity|ty)?|n/?a|null|nil|none");

  /** What a spreadsheet shows where a formula failed. */
  private static final Pattern FAILED = Pattern.compile("#(div/0|num|ref|value|null|name)[!?]");

  private ColumnNames() {}

  /** Says which cell keeps a line from naming its columns; empty if it does name them. */
  static Optional<String> objection(List<String> cells) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = cells.get(i).strip();
      if (!isName(name)) {
        return Optional.of(DataFile.cell(i, name) + ", neither a number nor a name");
      }
      if (!names.add(name)) {
        return Optional.of(DataFile.cell(i, name) + " once more");
      }
    }
    return Optional.empty();
  }

  private static boolean isName(String cell) {
    // Brings digits of full width and superscripts to the usual ones.
    String usual = Normalizer.normalize(cell, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String seen = UNSEEN.matcher(usual).replaceAll("");
    String core = SYMBOLS.matcher(seen).replaceFirst("");
    return !core.isEmpty() && !NUMBER.matcher(core).matches() && !FAILED.matcher(seen).matches();
  }
}
