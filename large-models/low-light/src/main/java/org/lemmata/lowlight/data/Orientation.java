package org.lemmata.lowlight.data;

/**
 * How a camera was held: which pixel of the file is seen where.
 *
 * @param sideways whether the rows of the file are the columns that are seen
 * @param fromRight whether the columns of the file are read backwards
 * @param fromBottom whether the rows of the file are read backwards
 */
record Orientation(boolean sideways, boolean fromRight, boolean fromBottom) {

  /** As it is in the file. */
  static final Orientation UPRIGHT = new Orientation(false, false, false);

  /** The largest number of an orientation. */
  static final int MOST = 8;

  /**
   * The orientation of a number.
   *
   * @param number from 1 to {@link #MOST}, as EXIF has it: where the first row and the first column
   *     of the file are seen, 1 top and left, 2 top and right, 3 bottom and right, 4 bottom and
   *     left, 5 left and top, 6 right and top, 7 right and bottom, 8 left and bottom
   */
  static Orientation of(int number) {
    return switch (number) {
      case 1 -> UPRIGHT;
      case 2 -> new Orientation(false, true, false);
      case 3 -> new Orientation(false, true, true);
      case 4 -> new Orientation(false, false, true);
      case 5 -> new Orientation(true, false, false);
      case 6 -> new Orientation(true, false, true);
      case 7 -> new Orientation(true, true, true);
      case MOST -> new Orientation(true, true, false);
      default ->
          throw new IllegalArgumentException(
              "an orientation must be from 1 to " + MOST + ", not " + number);
    };
  }

  /**
   * The column of the file that is seen at a place.
   *
   * @param x to the right
   * @param y down
   * @param width columns of the file
   */
  int column(int x, int y, int width) {
    int column = sideways ? y : x;
    return fromRight ? width - 1 - column : column;
  }

  /** The row of the file that is seen at a place; the file has {@code height} rows. */
  int row(int x, int y, int height) {
    int row = sideways ? x : y;
    return fromBottom ? height - 1 - row : row;
  }
}
