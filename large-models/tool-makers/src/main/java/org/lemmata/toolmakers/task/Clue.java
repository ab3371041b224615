package org.lemmata.toolmakers.task;

import java.util.List;
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
  private static final String[] PLACES = {
    "leftmost", "second from the left", "third from the left", "second from the right", "rightmost"
  };

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
        ? subject + "the " + PLACES[place] + "."
        : subject
            + "to the "
            + (right ? "right" : "left")
            + " of the "
            + colours.get(other)
            + " book.";
  }
}
