package org.lemmata.doremi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** Entropy rates against other ways to them, and texts against their grammar. */
class EntropyTest {

  private static Stream random() {
    return Streams.of(7, "texts").stream(0);
  }

  /** H(n tokens) - H(n - 2 tokens) over all texts, halved: the depth alternates in parity. */
  @Test
  void bracketsByTheProbabilitiesOfAllTexts() {
    for (int deepest : new int[] {1, 2, 3}) {
      double rate = (blockEntropy(deepest, 0, 13, 1) - blockEntropy(deepest, 0, 11, 1)) / 2;
      // Towards its stationary law the walk halves its distance every other step or faster.
      assertEquals(new Brackets(deepest).entropy(), rate, 0.01, "deepest " + deepest);
    }
    assertEquals(Math.log(3) / 2, new Brackets(1).entropy(), 1e-15);
  }

  /** -Σ p ln p over the texts of some tokens; kinds are counted, not enumerated. */
  private static double blockEntropy(int deepest, int depth, int left, double probability) {
    if (left == 0) {
      return -probability * Math.log(probability);
    }
    double open = depth == 0 ? 1 : depth == deepest ? 0 : 0.5;
    double sum = 0;
    if (open > 0) {
      sum += 3 * blockEntropy(deepest, depth + 1, left - 1, probability * open / 3);
    }
    if (open < 1) {
      sum += blockEntropy(deepest, depth - 1, left - 1, probability * (1 - open));
    }
    return sum;
  }

  @Test
  void bracketsAreBalancedAndNotTooDeep() {
    String text = new Brackets(4).text(random(), 10_000);
    StringBuilder open = new StringBuilder();
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      int kind = ")]}".indexOf(text.charAt(i));
      if (kind < 0) {
        open.append(text.charAt(i));
      } else {
        assertEquals("([{".charAt(kind), open.charAt(open.length() - 1), "at " + i);
        open.setLength(open.length() - 1);
      }
      deepest = Math.max(deepest, open.length());
    }
    assertEquals(10_000, text.length());
    assertEquals(4, deepest);
  }

  /** ln of the number of different sentences of each pattern, which are equally likely. */
  @Test
  void programByCountingItsSentences() {
    Renewal one = new Renewal(List.of("V = D; "));
    Set<String> sentences = new HashSet<>();
    String text = one.text(random(), 7 * 20_000);
    for (int at = 0; at < text.length(); at += 7) {
      sentences.add(text.substring(at, at + 7));
    }
    assertEquals(260, sentences.size());
    assertEquals(Math.log(260) / 7, one.entropy(), 1e-15);
    // Sentences of 11, 22, 29 and 10 characters with 4·26³, 260·260, 26·10² and 26 choices.
    double choices =
        4 * Math.log(4)
            + Math.log(4 * 26 * 26 * 26)
            + 2 * Math.log(260)
            + Math.log(26 * 100)
            + Math.log(26);
    assertEquals(choices / (11 + 22 + 29 + 10), Renewal.PROGRAM.entropy(), 1e-15);
  }

  @Test
  void programIsOfItsPatterns() {
    String text = Renewal.PROGRAM.text(random(), 50_000);
    String statement =
        "([a-z] = [a-z] [-+*/] [a-z]; |if \\([a-z] < \\d\\) \\{ [a-z] = \\d; } "
            + "|while \\(([a-z]) > \\d\\) \\{ \\2 = \\2 - \\d; } |print\\([a-z]\\); )";
    String whole = text.substring(0, 1 + Math.max(text.lastIndexOf("} "), text.lastIndexOf("; ")));
    String rest = (whole + " ").replaceAll(statement, "");
    // The last sentence is cut, perhaps inside its braces.
    assertTrue(rest.length() < 30, rest);
    assertEquals(50_000, text.length());
  }

  /** Against the empirical entropy of 200,000 equations: 10,000 of ten characters. */
  @Test
  void arithmeticIsRightAndHasTenThousandEquations() {
    String text = BuiltIn.ARITHMETIC.text(random(), 200_000);
    Set<String> equations = new HashSet<>();
    for (int at = 0; at < text.length(); at += 10) {
      String equation = text.substring(at, at + 10);
      int a = Integer.parseInt(equation.substring(0, 2));
      int b = Integer.parseInt(equation.substring(3, 5));
      assertEquals("%02d+%02d=%03d ".formatted(a, b, a + b), equation);
      equations.add(equation);
    }
    // Of 10,000 equations 20,000 draws miss a part of 1/e².
    assertEquals(10_000 * (1 - Math.exp(-2)), equations.size(), 200);
    assertEquals(Math.log(10_000) / 10, BuiltIn.ARITHMETIC.entropy(), 1e-15);
  }

  @Test
  void noiseHasAllCharactersAndConstantIsConstant() {
    assertEquals(95, BuiltIn.NOISE.text(random(), 20_000).chars().distinct().count());
    assertEquals(4.553876891600541, BuiltIn.NOISE.entropy(), 1e-15);
    assertEquals("abcdefghabc", BuiltIn.CONSTANT.text(random(), 11));
    assertEquals(0, BuiltIn.CONSTANT.entropy());
    assertTrue(Double.isNaN(BuiltIn.ENGLISH.entropy()));
  }
}
