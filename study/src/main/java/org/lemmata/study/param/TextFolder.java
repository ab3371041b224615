package org.lemmata.study.param;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * A parameter that is the word {@code built-in}, or {@code @FOLDER} with at least two sub-folders
 * of texts in UTF-8, one for each kind of text. Immutable.
 */
public final class TextFolder extends UserData {

  private static final String LEGAL =
      BUILT_IN + " or @FOLDER with at least two sub-folders of texts in UTF-8";

  private final SortedMap<String, String> texts;

  private TextFolder(DataFile folder, SortedMap<String, String> texts) {
    super(BUILT_IN, folder);
    this.texts = texts;
  }

  /**
   * Reads the word or the folder.
   *
   * @throws InvalidParameter if it is neither, or the folder cannot be read, has fewer than two
   *     sub-folders with text, a file beside them, or a file that is no text
   */
  public static TextFolder parse(String name, String value) {
    Optional<String> path = path(name, value, BUILT_IN, LEGAL);
    if (path.isEmpty()) {
      return new TextFolder(null, new TreeMap<>());
    }
    DataFolder folder = DataFolder.read(name, path.get());
    SortedMap<String, StringJoiner> texts = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
      int slash = file.getKey().indexOf('/');
      String text = DataFile.utf8(file.getValue()).orElse("");
      if (slash < 0 || text.isBlank()) {
        throw new InvalidParameter(
            name,
            value,
            LEGAL + "; " + file.getKey() + (slash < 0 ? " is beside them" : " is none"));
      }
      texts
          .computeIfAbsent(file.getKey().substring(0, slash), kind -> new StringJoiner("\n"))
          .add(text);
    }
    if (texts.size() < 2) {
      throw new InvalidParameter(name, value, LEGAL);
    }
    SortedMap<String, String> joined = new TreeMap<>();
    texts.forEach((kind, text) -> joined.put(kind, text.toString()));
    return new TextFolder(folder.file(), joined);
  }

  /**
   * The user's texts by the names of their sub-folders, in ascending order, the files of one put
   * together in the order of their names with a line end between; empty if it is what is part of
   * the program.
   */
  public Optional<SortedMap<String, String>> texts() {
    return file().map(folder -> new TreeMap<>(texts));
  }
}
