package org.lemmata.symboltuning.symbol;

/**
 * Names of the columns of a spreadsheet: A to Z, AA to ZZ, AAA and so on, which is counting in base
 * 26 with digits 1 to 26.
 */
public final class SpreadsheetColumn {

  private static final int LETTERS = 26;

  private SpreadsheetColumn() {}

  /**
   * The name of a column.
   *
   * @param number from 1
   * @throws IllegalArgumentException if it is less
   */
  public static String name(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("columns are numbered from 1, not " + number);
    }
    StringBuilder reversed = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
      reversed.append((char) ('A' + (rest - 1) % LETTERS));
    }
    return reversed.reverse().toString();
  }

  /**
   * The number of the column of that name, from 1.
   *
   * @param name letters from A to Z, at least one and at most six
   * @throws IllegalArgumentException if it is something else
   */
  public static int number(String name) {
    if (!name.matches("[A-Z]{1,6}")) {
      throw new IllegalArgumentException("no name of a column: '" + name + "'");
    }
    int number = 0;
    for (int i = 0; i < name.length(); i++) {
      number = number * LETTERS + (name.charAt(i) - 'A' + 1);
    }
    return number;
  }
}
