package org.lemmata.notebook;

import java.util.List;

/** What a cell came to that has no value, for the one who wrote it. */
final class CellFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /** Says what happened in a sentence, and in more lines where it did. */
  CellFailure(String sentence, List<String> lines, Throwable cause) {
    super(sentence, cause);
    this.lines = List.copyOf(lines);
  }

  /** All that is shown; the first line is the sentence. */
  List<String> lines() {
    return lines;
  }
}
