package org.lemmata.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.utils.EscapeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lemmata.report.math.Formula;
import org.lemmata.report.math.UnknownLatex;

/**
 * Text with formulas between dollar signs; {@code \$} is a dollar.
 *
 * <p>A formula goes onto the page as MathML, which needs no script; one that cannot be read stands
 * there as its LaTeX source, which says why.
 */
public final class Tex {

  /** A piece of text: words, or a formula. */
  private record Piece(String text, boolean formula) {}

  /** What stands after a formula without a space and must not begin a line. */
  private static final Pattern TAIL = Pattern.compile("[.,;:!?)\\]'’”…A-Za-z-]{1,12}");

  private Tex() {}

  /** A statement: a sentence with formulas between dollar signs, or one formula without them. */
  public static DomContent statement(String latex) {
    return Formula.isAll(latex) ? formula(latex.strip(), Formula::displayed, "") : prose(latex);
  }

  /** A sentence, with formulas only between dollar signs. */
  public static DomContent prose(String sentence) {
    List<Piece> pieces = pieces(sentence);
    List<DomContent> content = new ArrayList<>();
    String tail = "";
    for (int i = 0; i < pieces.size(); i++) {
      String written = pieces.get(i).text();
      if (pieces.get(i).formula()) {
        Matcher after =
            TAIL.matcher(
                i + 1 < pieces.size() && !pieces.get(i + 1).formula()
                    ? pieces.get(i + 1).text()
                    : "");
        tail = after.lookingAt() ? after.group() : "";
        String end = EscapeUtil.escape(tail);
        content.add(formula(written.strip(), formula -> formula.inline(end), tail));
      } else {
        content.add(text(written.substring(tail.length())));
        tail = "";
      }
    }
    return each(content, one -> one);
  }

  /** A formula, or its source and the tail that the form would have had. */
  private static DomContent formula(String latex, Function<Formula, String> form, String tail) {
    try {
      return rawHtml(form.apply(Formula.of(latex)));
    } catch (UnknownLatex e) {
      return each(
          code(latex)
              .withClasses("tex", "broken-formula")
              .withTitle("This formula could not be typeset: " + e.getMessage()),
          text(tail));
    }
  }

  /** A sentence that begins with a capital, unless it begins with a formula or a symbol. */
  public static DomContent sentence(String words) {
    boolean word =
        words.length() > 1
            && Character.isLowerCase(words.charAt(0))
            && Character.isLowerCase(words.charAt(1));
    return prose(word ? Character.toUpperCase(words.charAt(0)) + words.substring(1) : words);
  }

  /** A sentence where there can be no formulas, such as a page's title: with readable text. */
  static String plain(String sentence) {
    return pieces(sentence).stream()
        .map(piece -> piece.formula() ? plainFormula(piece.text()) : piece.text())
        .collect(Collectors.joining());
  }

  private static String plainFormula(String latex) {
    try {
      return Formula.plain(latex);
    } catch (UnknownLatex e) {
      return latex.strip();
    }
  }

  /** The formulas of a statement. */
  static List<String> formulasOfStatement(String latex) {
    return Formula.isAll(latex) ? List.of(latex.strip()) : formulas(latex);
  }

  /** The formulas of a sentence. */
  static List<String> formulas(String sentence) {
    return pieces(sentence).stream().filter(Piece::formula).map(Piece::text).toList();
  }

  private static List<Piece> pieces(String source) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (from < source.length()) {
      int open = dollar(source, from);
      int close = open < 0 ? -1 : dollar(source, open + 1);
      if (close < 0) {
        break;
      }
      addWords(pieces, source.substring(from, open));
      pieces.add(new Piece(source.substring(open + 1, close), true));
      from = close + 1;
    }
    addWords(pieces, source.substring(from));
    return pieces;
  }

  private static void addWords(List<Piece> pieces, String words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(words.replace("\\$", "$"), false));
    }
  }

  private static int dollar(String source, int from) {
    int at = source.indexOf('$', from);
    while (at > 0 && source.charAt(at - 1) == '\\') {
      at = source.indexOf('$', at + 1);
    }
    return at;
  }
}
