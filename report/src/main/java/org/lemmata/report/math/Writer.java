package org.lemmata.report.math;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lemmata.report.math.Node.Symbol;

/**
 * Writes parts of a formula as MathML.
 *
 * @param displayed whether bounds stand above and below large operators
 * @param script whether the parts are an index or exponent, without space around operations
 */
record Writer(boolean displayed, boolean script) {

  private static final String TIGHT = " lspace=\"0\" rspace=\"0\"";
  private static final String THIN = "<mspace width=\"0.17em\"/>";

  /** The parts of a row, one after another. */
  String row(List<Node> nodes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < nodes.size(); i++) {
      text.append(placed(nodes, i, i == 0 || i == nodes.size() - 1));
    }
    return text.toString();
  }

  /**
   * One part of a row, with the space that its neighbours ask for.
   *
   * @param end whether it is the first or last of its element, where a browser takes an operation
   *     for a sign unless it is told
   */
  String placed(List<Node> nodes, int i, boolean end) {
    Node node = nodes.get(i);
    if (node.kind() == SymbolClass.BINARY && !between(nodes, i)) {
      return write(node, prefix(node) ? " form=\"prefix\"" : TIGHT);
    }
    boolean operation = node.kind() == SymbolClass.BINARY || node.kind() == SymbolClass.RELATION;
    String form = !operation ? "" : script ? TIGHT : " form=\"infix\"";
    String written = write(node, script || end ? form : "");
    return script || !node.kind().function()
        ? written
        : (i > 0 && endsTerm(nodes.get(i - 1)) ? THIN : "")
            + written
            + (i + 1 < nodes.size() && startsTerm(nodes.get(i + 1)) ? THIN : "");
  }

  private static boolean prefix(Node node) {
    return node instanceof Symbol sign && List.of("−", "+", "±", "∓").contains(sign.text());
  }

  /** Whether an operation has a term on both sides. */
  static boolean between(List<Node> nodes, int i) {
    return i > 0
        && i + 1 < nodes.size()
        && (endsTerm(nodes.get(i - 1)) || nodes.get(i - 1).kind() == SymbolClass.TEXT)
        && nodes.get(i + 1).kind() != SymbolClass.RELATION
        && nodes.get(i + 1).kind() != SymbolClass.CLOSE
        && nodes.get(i + 1).kind() != SymbolClass.PUNCTUATION;
  }

  private static boolean endsTerm(Node node) {
    return switch (node.kind()) {
      case LETTER, UPRIGHT, NUMBER, SIGN, CLOSE -> true;
      default -> false;
    };
  }

  private static boolean startsTerm(Node node) {
    return switch (node.kind()) {
      case LETTER, UPRIGHT, NUMBER, SIGN, FUNCTION, BOUNDED -> true;
      default -> false;
    };
  }

  /** A part as exactly one element. */
  private String one(Node node) {
    if (node instanceof Node.Row row) {
      String inside = row(row.nodes());
      return row.nodes().size() == 1 ? inside : "<mrow>" + inside + "</mrow>";
    }
    return write(node, "");
  }

  private String write(Node node, String form) {
    if (node instanceof Symbol symbol) {
      return symbol(symbol, form);
    }
    if (node instanceof Node.Scripts scripts) {
      return scripts(scripts, form);
    }
    if (node instanceof Node.Fraction fraction) {
      return fraction(fraction);
    }
    if (node instanceof Node.Root root) {
      return root.index()
          .map(index -> element("mroot", one(root.inside()), inScript().one(index)))
          .orElseGet(() -> element("msqrt", inside(root.inside())));
    }
    if (node instanceof Node.Accented accented) {
      String sign = "<mo stretchy=\"false\">" + accented.sign() + "</mo>";
      return "<mover accent=\"true\">" + one(accented.base()) + sign + "</mover>";
    }
    if (node instanceof Node.Fenced fenced) {
      return element("mrow", bracket(fenced.open()), row(fenced.inside()), bracket(fenced.close()));
    }
    return one(node);
  }

  private String inside(Node node) {
    return node instanceof Node.Row row ? row(row.nodes()) : one(node);
  }

  private Writer inScript() {
    return new Writer(false, true);
  }

  private static String bracket(String sign) {
    return sign.isEmpty() ? "" : "<mo>" + escaped(sign) + "</mo>";
  }

  private String fraction(Node.Fraction fraction) {
    Writer inner = new Writer(false, script);
    String parts = inner.one(fraction.above()) + inner.one(fraction.below());
    String written =
        fraction.bar()
            ? element("mfrac", parts)
            : "<mfrac linethickness=\"0\">" + parts + "</mfrac>";
    return fraction.small() && displayed
        ? "<mstyle displaystyle=\"false\">" + written + "</mstyle>"
        : written;
  }

  private String scripts(Node.Scripts scripts, String form) {
    Optional<String> low = scripts.low().map(inScript()::one);
    Optional<String> high = scripts.high().map(inScript()::one);
    boolean stacked = displayed && scripts.base().kind().bounded();
    String name =
        low.isPresent() && high.isPresent()
            ? stacked ? "munderover" : "msubsup"
            : low.isPresent() ? stacked ? "munder" : "msub" : stacked ? "mover" : "msup";
    String base =
        scripts.base() instanceof Node.Row ? one(scripts.base()) : write(scripts.base(), form);
    return element(name, base, low.orElse(""), high.orElse(""));
  }

  private static String symbol(Symbol symbol, String form) {
    String text = escaped(symbol.text());
    return switch (symbol.kind()) {
      case LETTER, FUNCTION, BOUNDED, SIGN -> element("mi", text);
      case UPRIGHT ->
          italic(text) ? "<mi mathvariant=\"normal\">" + text + "</mi>" : element("mi", text);
      case NUMBER -> element("mn", text);
      case TEXT -> element("mtext", text.replace(' ', '\u00a0'));
      case SPACE -> "<mspace width=\"" + text + "em\"/>";
      case OPEN, CLOSE -> "<mo" + stretch(symbol.size()) + ">" + text + "</mo>";
      default -> "<mo" + form + ">" + text + "</mo>";
    };
  }

  /** Whether a browser sets this in italics on its own. */
  private static boolean italic(String text) {
    return text.length() == 1
        && ((Character.isLetter(text.charAt(0)) && text.charAt(0) < 0x2000) || text.equals("∇"));
  }

  private static String stretch(double size) {
    return size == 0
        ? " stretchy=\"false\""
        : String.format(Locale.ROOT, " minsize=\"%1$sem\" maxsize=\"%1$sem\"", size);
  }

  private static String element(String name, String... inside) {
    return "<" + name + ">" + String.join("", inside) + "</" + name + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
