package org.lemmata.study;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A name that nothing has; the message suggests the nearest that something has. */
public final class UnknownName extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * Describes the mistake.
   *
   * @param kind what was looked for, such as {@code study}
   * @param name what was given
   * @param known the names there are
   */
  public UnknownName(String kind, String name, List<String> known) {
    super(message(kind, name, known));
  }

  private static String message(String kind, String name, List<String> known) {
    String unknown = "unknown " + kind + " '" + Excerpt.of(name) + "'";
    return nearest(Excerpt.of(name), known)
        .map(near -> unknown + "; did you mean '" + near + "'?")
        .orElse(unknown);
  }

  private static Optional<String> nearest(String name, List<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String plain = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(
            Comparator.comparingInt(
                candidate -> distance.apply(plain, candidate.toLowerCase(Locale.ROOT))));
  }
}
