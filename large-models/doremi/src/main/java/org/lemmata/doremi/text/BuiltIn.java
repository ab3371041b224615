package org.lemmata.doremi.text;

import org.lemmata.engine.text.Sonnets;
import org.lemmata.linalg.random.Stream;

/** Six kinds of text over the 95 printable characters of ASCII. */
public enum BuiltIn {
  /** Sums of two numbers below 100, such as {@code 07+95=102 }. */
  ARITHMETIC {
    @Override
    String text(Stream random, int length) {
      StringBuilder text = new StringBuilder(length + EQUATION);
      while (text.length() < length) {
        int a = random.nextInt(SUMMANDS);
        int b = random.nextInt(SUMMANDS);
        int sum = a + b;
        digits(text, a, 2).append('+');
        digits(text, b, 2).append('=');
        digits(text, sum, 3).append(' ');
      }
      text.setLength(length);
      return text.toString();
    }

    @Override
    double entropy() {
      return 2 * StrictMath.log(SUMMANDS) / EQUATION;
    }
  },
  /** {@code abcdefgh}, again and again. */
  CONSTANT {
    @Override
    String text(Stream random, int length) {
      return "abcdefgh".repeat(length / 8 + 1).substring(0, length);
    }

    @Override
    double entropy() {
      return 0;
    }
  },
  /** Balanced brackets of three kinds, at most four deep. */
  DYCK {
    @Override
    String text(Stream random, int length) {
      return BRACKETS.text(random, length);
    }

    @Override
    double entropy() {
      return BRACKETS.entropy();
    }
  },
  /** Shakespeare's sonnets, with blanks for line ends; nobody knows their entropy. */
  ENGLISH {
    @Override
    String text(Stream random, int length) {
      return Verse.LINE.substring(0, Math.min(length, Verse.LINE.length()));
    }

    @Override
    double entropy() {
      return Double.NaN;
    }
  },
  /** Independent characters, all 95 as likely. */
  NOISE {
    @Override
    String text(Stream random, int length) {
      StringBuilder text = new StringBuilder(length);
      for (int i = 0; i < length; i++) {
        text.append((char) (FIRST + random.nextInt(CHARACTERS)));
      }
      return text.toString();
    }

    @Override
    double entropy() {
      return StrictMath.log(CHARACTERS);
    }
  },
  /** Statements of a small programming language. */
  PROGRAM {
    @Override
    String text(Stream random, int length) {
      return Renewal.PROGRAM.text(random, length);
    }

    @Override
    double entropy() {
      return Renewal.PROGRAM.entropy();
    }
  };

  private static final char FIRST = ' ';
  private static final int CHARACTERS = 95;
  private static final int SUMMANDS = 100;
  private static final int EQUATION = 10;
  private static final Brackets BRACKETS = new Brackets(4);

  /** The sonnets on one line, read when they are first asked for. */
  private static final class Verse {

    static final String LINE = Sonnets.text().strip().replaceAll("\\s+", " ");
  }

  /** All characters in order. */
  static String alphabet() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < CHARACTERS; i++) {
      all.append((char) (FIRST + i));
    }
    return all.toString();
  }

  /** A text of a length, or as much as there is. */
  abstract String text(Stream random, int length);

  /** The entropy rate of the text in nats a character; NaN where it is not known. */
  abstract double entropy();

  private static StringBuilder digits(StringBuilder text, int number, int most) {
    String shown = Integer.toString(number);
    return text.append("0".repeat(most - shown.length())).append(shown);
  }
}
