package org.lemmata.report.math;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A formula, read from LaTeX.
 *
 * <p>Known are letters, numbers, the symbols of the table beside this class, {@code \frac}, {@code
 * \tfrac}, {@code \binom}, {@code \sqrt}, {@code \left} and {@code \right}, the four sizes of
 * {@code \big}, {@code \mathbb}, {@code \mathcal}, {@code \mathbf}, {@code \mathrm}, {@code
 * \operatorname}, {@code \text}, {@code \not}, accents, indices, exponents and primes.
 */
public final class Formula {

  /** Of a line of text on a phone, in em; longer formulas may break. */
  private static final double SHORT = 9;

  private static final double LINE = 17;

  private final List<Node> parts;

  private Formula(List<Node> parts) {
    this.parts = parts;
  }

  /**
   * Reads a formula.
   *
   * @param latex without the dollar signs around it
   * @throws UnknownLatex if something in it is not known here
   */
  public static Formula of(String latex) {
    List<Node> parts = Reader.read(latex);
    if (parts.isEmpty()) {
      throw new UnknownLatex("an empty formula");
    }
    return new Formula(parts);
  }

  /**
   * Whether a statement is one formula as a whole, and not a sentence, which has its formulas
   * between dollar signs or ends with a full stop.
   */
  public static boolean isAll(String statement) {
    return !statement.contains("$") && !statement.endsWith(".");
  }

  /**
   * A formula as a line of Unicode, as one would type it by hand, with the spaces of its source.
   *
   * @param latex without the dollar signs around it
   * @throws UnknownLatex if something in it is not known here
   */
  public static String plain(String latex) {
    return Plain.text(Reader.readWithSpaces(latex));
  }

  /** MathML to stand on a line of its own. */
  public String displayed() {
    return "<math display=\"block\">" + new Writer(true, false).row(parts) + "</math>";
  }

  /**
   * MathML to stand within a sentence. A formula that is not short is several elements, so that a
   * line may end after a relation or an operation, as in print; what is longer than a narrow line
   * even so stands in a {@code <span class="wide">} that scrolls.
   *
   * @param tail what follows without a space, such as a full stop, which no line begins with; HTML
   */
  public String inline(String tail) {
    List<List<Integer>> pieces = pieces();
    StringBuilder text = new StringBuilder();
    for (List<Integer> piece : pieces.subList(0, pieces.size() - 1)) {
      text.append(written(piece));
    }
    String end = written(pieces.get(pieces.size() - 1));
    return tail.isEmpty()
        ? text.append(end).toString()
        : text.append("<span class=\"tied\">" + end + tail + "</span>").toString();
  }

  private String written(List<Integer> piece) {
    Writer writer = new Writer(false, false);
    String math =
        piece.stream()
            .map(i -> writer.placed(parts, i, i.equals(piece.get(0)) || i.equals(last(piece))))
            .collect(Collectors.joining("", "<math>", "</math>"));
    double width = piece.stream().mapToDouble(i -> Width.of(parts.get(i))).sum();
    return width > LINE ? "<span class=\"wide\">" + math + "</span>" : math;
  }

  private static Integer last(List<Integer> piece) {
    return piece.get(piece.size() - 1);
  }

  private List<List<Integer>> pieces() {
    boolean whole = Width.of(new Node.Row(parts)) <= SHORT;
    List<List<Integer>> pieces = new ArrayList<>();
    List<Integer> piece = new ArrayList<>();
    int open = 0;
    for (int i = 0; i < parts.size(); i++) {
      piece.add(i);
      SymbolClass kind = parts.get(i).kind();
      open += kind == SymbolClass.OPEN ? 1 : kind == SymbolClass.CLOSE ? -1 : 0;
      boolean end =
          kind == SymbolClass.RELATION
              || kind == SymbolClass.PUNCTUATION
              || (kind == SymbolClass.BINARY && Writer.between(parts, i));
      if (!whole && open == 0 && end && i > 0) {
        pieces.add(List.copyOf(piece));
        piece.clear();
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
    return pieces;
  }
}
