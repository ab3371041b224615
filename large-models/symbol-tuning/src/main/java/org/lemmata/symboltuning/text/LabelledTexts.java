package org.lemmata.symboltuning.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lemmata.study.Excerpt;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.TextFile;

/**
 * Texts by label, read off lines of the form label, tab, text; empty lines are skipped.
 *
 * @param byLabel texts in the order of the file, labels in the order of the alphabet; at least two
 */
public record LabelledTexts(Map<String, List<String>> byLabel) {

  private static final String NAME = "texts";
  private static final String LEGAL = "a file of lines 'label, tab, text' with at least two labels";

  /** Keeps an immutable copy. */
  public LabelledTexts {
    Map<String, List<String>> copy = new TreeMap<>();
    byLabel.forEach((label, texts) -> copy.put(label, List.copyOf(texts)));
    byLabel = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads a file of the user's, or the few texts that are part of the program.
   *
   * @throws InvalidParameter if a line has no tab, no label or no text, or there is one label only
   */
  public static LabelledTexts of(TextFile file) {
    Map<String, List<String>> byLabel = new TreeMap<>();
    int number = 0;
    for (String line : file.text().orElseGet(LabelledTexts::builtIn).lines().toList()) {
      number++;
      if (!line.isBlank()) {
        int tab = line.indexOf('\t');
        String label = tab < 0 ? "" : line.substring(0, tab).strip();
        String text = tab < 0 ? "" : line.substring(tab + 1).strip();
        if (label.isEmpty() || text.isEmpty()) {
          throw new InvalidParameter(
              NAME, file, LEGAL + "; line " + number + " has " + lack(tab, label));
        }
        byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(text);
      }
    }
    if (byLabel.size() < 2) {
      throw new InvalidParameter(
          NAME,
          file,
          LEGAL
              + "; every line has the label '"
              + Excerpt.plain(Excerpt.of(byLabel.keySet().iterator().next()))
              + "'");
    }
    return new LabelledTexts(byLabel);
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

  /** The texts of a label. */
  public List<String> of(String label) {
    return byLabel.get(label);
  }

  /** The number of texts of the label that has the fewest. */
  public int fewest() {
    return byLabel.values().stream().mapToInt(List::size).min().orElseThrow();
  }

  private static String builtIn() {
    try (InputStream in = LabelledTexts.class.getResourceAsStream("sentences.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
