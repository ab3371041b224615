package org.lemmata.toolmakers.task;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads parts of a question. */
final class Reading {

  private Reading() {}

  /**
   * All matches.
   *
   * @throws IllegalArgumentException if there are fewer than asked for
   */
  static List<MatchResult> all(Pattern pattern, String text, int least) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.size() < least) {
      throw new IllegalArgumentException("this is no such question: " + text);
    }
    return found;
  }

  /** The first match. */
  static MatchResult one(Pattern pattern, String text) {
    return all(pattern, text, 1).get(0);
  }

  /** The letter of an option, from 0. */
  static String option(int index) {
    return "(" + (char) ('A' + index) + ")";
  }
}
