package org.lemmata.figures.draw;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the path of an SVG element as steps from point to point, which takes about half the
 * characters. Coordinates are whole hundredths before, and after as well, so that no point moves;
 * or whole tenths where they are asked for, which every path through a point rounds alike.
 */
final class PathData {

  private static final Map<String, Integer> POINTS = Map.of("M", 1, "L", 1, "Q", 2, "C", 3, "Z", 0);
  private static final Pattern COMMAND =
      Pattern.compile("\\G\\s*([MLQCZ])((?:\\s*-?[0-9]+(?:\\.[0-9]{1,2})?)*)\\s*");

  private final StringBuilder text = new StringBuilder();
  private String last = "";
  private long x;
  private long y;
  private long startX;
  private long startY;

  private final long unit;

  private PathData(long unit) {
    this.unit = unit;
  }

  /**
   * The same path, shorter.
   *
   * @param absolute moves, lines, curves and closings, each with its letter, in absolute
   *     coordinates of at most two decimals
   * @throws IllegalArgumentException if there is anything else in it
   */
  static String shortened(String absolute) {
    return shortened(absolute, 1);
  }

  /** The same path with coordinates to the nearest tenth, shorter still. */
  static String toTenths(String absolute) {
    return shortened(absolute, 10);
  }

  private static String shortened(String absolute, long unit) {
    PathData path = new PathData(unit);
    Matcher command = COMMAND.matcher(absolute);
    int end = 0;
    while (command.find()) {
      long[] numbers = path.hundredths(command.group(2).strip());
      if (numbers.length != 2 * POINTS.get(command.group(1))) {
        throw new IllegalArgumentException("not a path: " + command.group());
      }
      path.add(command.group(1), numbers);
      end = command.end();
    }
    if (end < absolute.length()) {
      throw new IllegalArgumentException("not a path: " + absolute.substring(end));
    }
    return path.text.toString();
  }

  private long[] hundredths(String numbers) {
    return numbers.isEmpty()
        ? new long[0]
        : Stream.of(numbers.split("\\s+"))
            .mapToLong(number -> new BigDecimal(number).movePointRight(2).longValueExact())
            .map(exact -> Math.floorDiv(2 * exact + unit, 2 * unit) * unit)
            .toArray();
  }

  private void add(String command, long[] to) {
    if (to.length == 0) {
      letter("z");
      x = startX;
      y = startY;
      return;
    }
    long toX = to[to.length - 2];
    long toY = to[to.length - 1];
    if (command.equals("L") && toY == y) {
      letter("h");
      number(toX - x);
    } else if (command.equals("L") && toX == x) {
      letter("v");
      number(toY - y);
    } else {
      letter(command.toLowerCase(Locale.ROOT));
      for (int i = 0; i < to.length; i += 2) {
        number(to[i] - x);
        number(to[i + 1] - y);
      }
    }
    x = toX;
    y = toY;
    if (command.equals("M")) {
      startX = x;
      startY = y;
    }
  }

  /** A letter; a repeated one is left out, except where it would mean something else. */
  private void letter(String command) {
    if (!command.equals(last) || command.equals("m") || command.equals("z")) {
      text.append(command);
    }
    last = command;
  }

  /** Two numbers need a space between them, unless the second has a sign. */
  private void number(long hundredths) {
    String digits = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    String shortest = digits.replaceFirst("^(-?)0\\.", "$1.");
    boolean first = text.length() == 0 || Character.isLetter(text.charAt(text.length() - 1));
    text.append(first || shortest.startsWith("-") ? "" : " ").append(shortest);
  }
}
