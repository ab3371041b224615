package org.lemmata.doremi.text;

import org.lemmata.linalg.random.Stream;

/**
 * Balanced brackets of three kinds (a Dyck language): at depth 0 one opens, at the greatest depth
 * one closes, and in between either is as likely; kinds are equally likely, and what closes is of
 * the kind that was opened last.
 *
 * @param deepest the greatest depth, at least 1
 */
record Brackets(int deepest) {

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** A text that begins at depth 0. */
  String text(Stream random, int length) {
    StringBuilder text = new StringBuilder(length);
    int[] open = new int[deepest];
    int depth = 0;
    while (text.length() < length) {
      if (depth == 0 || (depth < deepest && random.nextInt(2) == 0)) {
        open[depth] = random.nextInt(OPENING.length());
        text.append(OPENING.charAt(open[depth++]));
      } else {
        text.append(CLOSING.charAt(open[--depth]));
      }
    }
    return text.toString();
  }

  /**
   * The entropy rate in nats a token: the depth is a walk that is reflected at 0 and at the
   * greatest depth D, there 1/(2D) of the time and 1/D at each depth between (derived).
   */
  double entropy() {
    double kinds = StrictMath.log(OPENING.length());
    double between = StrictMath.log(2) + kinds / 2;
    return (kinds / 2 + (deepest - 1) * between) / deepest;
  }
}
