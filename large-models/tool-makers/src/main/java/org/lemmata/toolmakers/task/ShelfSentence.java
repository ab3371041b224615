package org.lemmata.toolmakers.task;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a reader makes of a sentence about a shelf; knows nothing of how clues are made and written.
 *
 * @param book whose place it tells
 * @param right whether it counts to the right: is right of the other, or counted from the left
 * @param other the book that it is beside; empty if its place itself is told
 * @param ordinal how it is counted from that end, from 1, if it is told
 */
record ShelfSentence(String book, boolean right, String other, int ordinal) {

  private static final Pattern RELATION =
      Pattern.compile("The (\\w+) book is to the (left|right) of the (\\w+) book\\b");
  private static final Pattern END = Pattern.compile("The (\\w+) book is the (left|right)most\\b");
  private static final Pattern COUNTED =
      Pattern.compile("The (\\w+) book is the (second|third|fourth) from the (left|right)\\b");

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is none
   */
  static ShelfSentence of(String sentence) {
    MatchResult relation = first(RELATION, sentence);
    if (relation != null) {
      boolean right = relation.group(2).equals("right");
      return new ShelfSentence(relation.group(1), right, relation.group(3), 0);
    }
    MatchResult end = first(END, sentence);
    if (end != null) {
      return new ShelfSentence(end.group(1), end.group(2).equals("left"), "", 1);
    }
    MatchResult counted = Reading.one(COUNTED, sentence);
    int ordinal =
        switch (counted.group(2)) {
          case "second" -> 2;
          case "third" -> 3;
          default -> 4;
        };
    return new ShelfSentence(counted.group(1), counted.group(3).equals("left"), "", ordinal);
  }

  private static MatchResult first(Pattern pattern, String sentence) {
    return pattern.matcher(sentence).results().findFirst().orElse(null);
  }

  /** Whether it names no book but these. */
  boolean isAbout(List<String> books) {
    return books.contains(book) && (other.isEmpty() || books.contains(other));
  }

  /** Whether it is true of books in this order from the left. */
  boolean isTrueOf(List<String> shelf) {
    int here = shelf.indexOf(book);
    if (other.isEmpty()) {
      return here == (right ? ordinal - 1 : shelf.size() - ordinal);
    }
    return right ? here > shelf.indexOf(other) : here < shelf.indexOf(other);
  }
}
