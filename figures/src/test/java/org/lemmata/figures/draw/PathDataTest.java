package org.lemmata.figures.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PathDataTest {

  @Test
  void stepsFromPointToPoint() {
    assertEquals(
        "m1.5 2l.25-2h1 2v3q1 1 2 0zm-1-1l2 2z",
        PathData.shortened(
            "M1.5 2 L1.75 0 L2.75 0 L4.75 0 L4.75 3 Q5.75 4 6.75 3 ZM0.5 1 L2.5 3 Z"));
  }

  @Test
  void tenthsAreTheNearestOfEachPoint() {
    assertEquals(
        "m1 2h.2v-2.1zm.1 .1z", PathData.toTenths("M1.04 1.95 L1.15 2 L1.24 -0.06 ZM1.05 2.05 Z"));
  }

  @Test
  void refusesWhatIsNotAPath() {
    assertThrows(IllegalArgumentException.class, () -> PathData.shortened("M1 2 A3 4 5"));
    assertThrows(IllegalArgumentException.class, () -> PathData.shortened("M1 2 L3"));
    assertThrows(IllegalArgumentException.class, () -> PathData.shortened("M1 NaN"));
  }

  @Property(tries = 200)
  void noPointMoves(@ForAll("paths") String path) {
    assertEquals(absolute(path), absolute(PathData.shortened(path)));
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> number =
        Arbitraries.integers()
            .between(-300, 300)
            .map(n -> BigDecimal.valueOf(n, 2).stripTrailingZeros().toPlainString());
    Arbitrary<String> command =
        Arbitraries.of("M1", "L1", "L1", "L1", "Q2", "C3", "Z0")
            .flatMap(
                kind ->
                    number
                        .list()
                        .ofSize(2 * (kind.charAt(1) - '0'))
                        .map(numbers -> kind.charAt(0) + String.join(" ", numbers)));
    return command.list().ofMaxSize(12).map(commands -> "M0.1 -2 " + String.join(" ", commands));
  }

  /** Every end and control point in hundredths, after the SVG specification's grammar of paths. */
  private static List<String> absolute(String path) {
    Matcher token = Pattern.compile("[A-Za-z]|-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)").matcher(path);
    List<String> tokens = new ArrayList<>();
    while (token.find()) {
      tokens.add(token.group());
    }
    List<String> points = new ArrayList<>();
    long[] here = new long[2];
    long[] start = new long[2];
    String command = "";
    int i = 0;
    while (i < tokens.size()) {
      if (Character.isLetter(tokens.get(i).charAt(0))) {
        command = tokens.get(i++);
      }
      String kind = command.toUpperCase(Locale.ROOT);
      boolean relative = !kind.equals(command);
      if (kind.equals("Z")) {
        points.add("close");
        here = start.clone();
        continue;
      }
      long[] to = here.clone();
      int pairs = kind.equals("Q") ? 2 : kind.equals("C") ? 3 : 1;
      for (int pair = 0; pair < pairs; pair++) {
        if (!kind.equals("V")) {
          to[0] = (relative ? here[0] : 0) + hundredths(tokens.get(i++));
        }
        if (!kind.equals("H")) {
          to[1] = (relative ? here[1] : 0) + hundredths(tokens.get(i++));
        }
        points.add((kind.equals("M") ? "move " : "") + pairs + " " + to[0] + " " + to[1]);
      }
      here = to.clone();
      if (kind.equals("M")) {
        start = to.clone();
      }
    }
    return points;
  }

  private static long hundredths(String number) {
    return new BigDecimal(number).movePointRight(2).longValueExact();
  }
}
