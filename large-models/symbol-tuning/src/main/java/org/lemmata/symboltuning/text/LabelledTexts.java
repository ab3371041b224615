package org.lemmata.symboltuning.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lemmata.study.Excerpt;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.TextFile;

/**
 * Texts by label, read off lines of the form label, tab, text; empty lines are skipped, and a text
 * that is repeated is one text.
 *
 * @param byLabel different texts in the order of the file, labels in the order of the alphabet; at
 *     least two
 */
public record LabelledTexts(Map<String, List<String>> byLabel) {

  private static final String LEGAL = "a file of lines 'label, tab, text' with at least two labels";

  /** Keeps an immutable copy, with each text of a label once. */
  public LabelledTexts {
    Map<String, List<String>> copy = new TreeMap<>();
    byLabel.forEach((label, texts) -> copy.put(label, List.copyOf(new LinkedHashSet<>(texts))));
    byLabel = Collections.unmodifiableMap(copy);
  }

  /** Few texts that are part of the program. */
  public enum BuiltIn {
    /** Of food, music and the weather. */
    SENTENCES("sentences.tsv"),
    /** Of gardens, school and travel. */
    OTHERS("other-sentences.tsv");

    private final String resource;

    BuiltIn(String resource) {
      this.resource = resource;
    }

    private String text() {
      try (InputStream in = LabelledTexts.class.getResourceAsStream(resource)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads a file of the user's, or texts that are part of the program.
   *
   * @param name the parameter, for messages
   * @throws InvalidParameter if a line has no tab, no label or no text, a text has two labels, or
   *     there is one label only
   */
  public static LabelledTexts of(String name, TextFile file, BuiltIn builtIn) {
    Map<String, List<String>> byLabel = new TreeMap<>();
    Map<String, Place> places = new HashMap<>();
    int number = 0;
    for (String line : file.text().orElseGet(builtIn::text).lines().toList()) {
      number++;
      if (!line.isBlank()) {
        int tab = line.indexOf('\t');
        String label = tab < 0 ? "" : line.substring(0, tab).strip();
        String text = tab < 0 ? "" : line.substring(tab + 1).strip();
        if (label.isEmpty() || text.isEmpty()) {
          throw new InvalidParameter(
              name, file, LEGAL + "; line " + number + " has " + lack(tab, label));
        }
        Place first = places.putIfAbsent(text, new Place(label, number));
        if (first != null && !first.label.equals(label)) {
          throw new InvalidParameter(
              name, file, LEGAL + "; " + first.against(new Place(label, number)));
        }
        byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(text);
      }
    }
    if (byLabel.size() < 2) {
      throw new InvalidParameter(
          name,
          file,
          LEGAL + "; every line has the label '" + shown(byLabel.keySet().iterator().next()) + "'");
    }
    return new LabelledTexts(byLabel);
  }

  /** Where a text stands. */
  private record Place(String label, int line) {

    String against(Place other) {
      return "lines %d and %d have one text under two labels, '%s' and '%s'"
          .formatted(line, other.line, shown(label), shown(other.label));
    }
  }

  private static String shown(String label) {
    return Excerpt.plain(Excerpt.of(label));
  }

  private static String lack(int tab, String label) {
    if (tab < 0) {
      return "no tab";
    }
    return label.isEmpty() ? "no label" : "no text";
  }

  /** The labels. */
  public List<String> labels() {
    return List.copyOf(byLabel.keySet());
  }

  /** The different texts of a label. */
  public List<String> of(String label) {
    return byLabel.get(label);
  }

  /** The number of different texts of the label that has the fewest. */
  public int fewest() {
    return byLabel.values().stream().mapToInt(List::size).min().orElseThrow();
  }

  /** All texts, by label. */
  public List<String> all() {
    return byLabel.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Checks that there are more texts of every label than exemplars, so that one is left to ask.
   *
   * @throws InvalidParameter if there are not
   */
  public void requireMoreThan(int exemplars) {
    for (String label : labels()) {
      if (of(label).size() == fewest() && exemplars >= fewest()) {
        throw new InvalidParameter(
            "exemplars",
            exemplars,
            "less than the number of different texts of every label, and '"
                + shown(label)
                + "' has "
                + fewest());
      }
    }
  }
}
