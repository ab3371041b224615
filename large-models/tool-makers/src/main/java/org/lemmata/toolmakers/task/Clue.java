package org.lemmata.toolmakers.task;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lemmata.linalg.random.Stream;

/**
 * A clue about five books in a row.
 *
 * @param book whose place it tells, from 0
 * @param other the book that it is left or right of; -1 if its place itself is told
 * @param right whether it is right of the other
 * @param place from the left, from 0, if it is told
 */
record Clue(int book, int other, boolean right, int place) {

  static final int BOOKS = 5;

  /** By place from the left. */
  private static final List<String> PLACES =
      List.of(
          "the leftmost",
          "the second from the left",
          "the third from the left",
          "the second from the right",
          "the rightmost");

  private static final Pattern RELATION =
      Pattern.compile("The (\\w+) book is to the (left|right) of the (\\w+) book\\.");
  private static final Pattern PLACED =
      Pattern.compile("The (\\w+) book is (the [a-z ]+?)(?:\\.|$)", Pattern.MULTILINE);

  /** A true clue about an order. */
  static Clue about(int[] placeOf, Stream random) {
    int book = random.nextInt(BOOKS);
    if (random.nextInt(2) == 0) {
      return new Clue(book, -1, false, placeOf[book]);
    }
    int other = (book + 1 + random.nextInt(BOOKS - 1)) % BOOKS;
    return new Clue(book, other, placeOf[book] > placeOf[other], -1);
  }

  /** Whether it is true of an order, which is given by the place of each book. */
  boolean holds(int[] placeOf) {
    return other < 0 ? placeOf[book] == place : placeOf[book] > placeOf[other] == right;
  }

  String sentence(List<String> colours) {
    String subject = "The " + colours.get(book) + " book is ";
    return other < 0
        ? subject + PLACES.get(place) + "."
        : subject
            + "to the "
            + (right ? "right" : "left")
            + " of the "
            + colours.get(other)
            + " book.";
  }

  static Clue parse(String sentence, List<String> colours) {
    MatchResult relation = RELATION.matcher(sentence).results().findFirst().orElse(null);
    if (relation != null) {
      return new Clue(
          colours.indexOf(relation.group(1)),
          colours.indexOf(relation.group(3)),
          relation.group(2).equals("right"),
          -1);
    }
    MatchResult placed = Reading.one(PLACED, sentence);
    return new Clue(colours.indexOf(placed.group(1)), -1, false, PLACES.indexOf(placed.group(2)));
  }
}
