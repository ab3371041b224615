package org.lemmata.cli.formula;

import org.lemmata.report.math.Formula;
import org.lemmata.report.math.UnknownLatex;

/** Texts with formulas between dollar signs, where {@code \$} is a dollar, as readable text. */
public final class Formulas {

  private Formulas() {}

  /** A statement: a sentence with formulas between dollar signs, or one formula without them. */
  public static String ofStatement(String latex) {
    return Formula.isAll(latex) ? plain(latex) : of(latex);
  }

  /** A sentence, with formulas only between dollar signs. */
  public static String of(String sentence) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (true) {
      int open = dollar(sentence, from);
      int close = open < 0 ? -1 : dollar(sentence, open + 1);
      if (close < 0) {
        return text.append(words(sentence.substring(from))).toString();
      }
      text.append(words(sentence.substring(from, open)));
      text.append(plain(sentence.substring(open + 1, close)));
      from = close + 1;
    }
  }

  /** A formula that cannot be read stays as it is written, so that nothing is lost. */
  private static String plain(String latex) {
    try {
      return Formula.plain(latex);
    } catch (UnknownLatex e) {
      return latex.strip();
    }
  }

  private static String words(String text) {
    return text.replace("\\$", "$");
  }

  private static int dollar(String source, int from) {
    int at = source.indexOf('$', from);
    while (at > 0 && source.charAt(at - 1) == '\\') {
      at = source.indexOf('$', at + 1);
    }
    return at;
  }
}
