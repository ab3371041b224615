package org.lemmata.report.math;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.report.math.Node.Symbol;

/** Writes parts of a formula as a line of Unicode. */
final class Plain {

  private static final String OPENING = "([{⟨/,=";

  /** Signs that have room on both sides between two things, as a relation has. */
  private static final String ROOMY = "·×±∓";

  private static final String EITHER_SIGN = "±∓";

  /** A sign above a letter as the mark that is written after it. */
  private static final Map<String, String> MARKS =
      Map.of(
          "^", "\u0302", "ˉ", "\u0304", "‾", "\u0304", "~", "\u0303", "˙", "\u0307", "¨", "\u0308",
          "→", "\u20d7");

  private static final Map<String, String> AS_TYPED =
      Map.of("∗", "*", "⋅", "·", "ϵ", "ε", "ϕ", "φ");

  private static final double LEAST_SPACE = 0.1;

  private final boolean whole;

  private Plain(boolean whole) {
    this.whole = whole;
  }

  /** A whole formula. */
  static String text(List<Node> parts) {
    return new Plain(true).row(parts).replaceAll("\\s+", " ").strip();
  }

  private static String part(Node node) {
    return new Plain(false).row(node instanceof Node.Row row ? row.nodes() : List.of(node)).strip();
  }

  private String row(List<Node> nodes) {
    StringBuilder text = new StringBuilder();
    Optional<Node> before = Optional.empty();
    boolean leading = false;
    for (int i = 0; i < nodes.size(); i++) {
      Node node = bare(nodes.get(i));
      Optional<Node> next =
          i + 1 < nodes.size() ? Optional.of(bare(nodes.get(i + 1))) : Optional.empty();
      String written = written(node, before, next);
      boolean spaced = nodes.get(i) instanceof Node.Spaced && !leading && !closes(written);
      before = Optional.of(node);
      leading = roomy(node, written) && !written.equals(":") && !follows(text);
      if (roomy(node, written) && !written.equals(":")) {
        relation(text, written, spaced);
        continue;
      }
      boolean function = node.kind().function() && follows(text);
      text.append(spaced || function ? room(text) : "").append(written);
      text.append(node.kind().function() && next.filter(Plain::startsWord).isPresent() ? " " : "");
    }
    return text.toString();
  }

  /** Whether this closes a bracket that LaTeX writes with a space before it. */
  private static boolean closes(String written) {
    return !written.isEmpty() && "⟩⌉⌋".contains(written.substring(0, 1));
  }

  private static boolean roomy(Node node, String written) {
    return node.kind() == SymbolClass.RELATION
        || (!written.isEmpty() && ROOMY.contains(written.substring(0, 1)));
  }

  /** A sign between two things has room on both sides; one that begins something has none. */
  private void relation(StringBuilder text, String sign, boolean spaced) {
    if (!follows(text)) {
      boolean first = text.toString().isBlank();
      text.append(first || !spaced ? "" : room(text)).append(sign);
      text.append(first && whole && !EITHER_SIGN.contains(sign) ? " " : "");
      return;
    }
    text.append(text.charAt(text.length() - 1) == ':' ? "" : room(text)).append(sign).append(' ');
  }

  private static String room(StringBuilder text) {
    boolean there = text.length() == 0 || " ⟨⌈⌊".indexOf(text.charAt(text.length() - 1)) >= 0;
    return there ? "" : " ";
  }

  /** Whether something stands before that a sign or a function joins. */
  private static boolean follows(StringBuilder text) {
    String before = text.toString().stripTrailing();
    return !before.isEmpty() && !OPENING.contains(before.substring(before.length() - 1));
  }

  private static Node bare(Node node) {
    return node instanceof Node.Spaced spaced ? spaced.part() : node;
  }

  /** Whether a named function needs room before this. */
  private static boolean startsWord(Node node) {
    return switch (node.kind()) {
      case LETTER, UPRIGHT, NUMBER, FUNCTION, BOUNDED, SUM, INTEGRAL ->
          !(node instanceof Node.Fenced);
      default -> false;
    };
  }

  /** Whether this multiplies what stands before it. */
  private static boolean startsFactor(Node node) {
    return switch (node.kind()) {
      case LETTER, UPRIGHT, OPEN, FUNCTION, BOUNDED, SUM, INTEGRAL -> true;
      default -> false;
    };
  }

  private static String written(Node node, Optional<Node> before, Optional<Node> next) {
    if (node instanceof Symbol symbol) {
      return symbol(symbol);
    }
    if (node instanceof Node.Scripts scripts) {
      String base = written(scripts.base(), before, Optional.of(scripts.base()));
      String low = scripts.low().map(Plain::part).map(SmallForms::lowered).orElse("");
      return base + low + scripts.high().map(Plain::part).map(Plain::raised).orElse("");
    }
    if (node instanceof Node.Fraction fraction) {
      String written = Quotient.of(part(fraction.above()), part(fraction.below()));
      boolean factor =
          next.filter(Plain::startsFactor).isPresent()
              || before.filter(function -> function.kind().function()).isPresent();
      return written.length() > 1 && factor ? "(" + written + ")" : written;
    }
    if (node instanceof Node.Root root) {
      String index = root.index().map(Plain::part).map(SmallForms::raised).orElse("");
      return index + "√" + Quotient.factor(part(root.inside()));
    }
    if (node instanceof Node.Accented accented) {
      String letters = part(accented.base());
      boolean one = letters.codePointCount(0, letters.length()) == 1;
      return (one ? letters : Quotient.factor(letters)) + MARKS.get(accented.sign());
    }
    if (node instanceof Node.Fenced fenced) {
      return fenced(fenced);
    }
    return part(node);
  }

  private static String fenced(Node.Fenced fenced) {
    if (fenced.inside().size() == 1
        && fenced.inside().get(0) instanceof Node.Fraction pair
        && !pair.bar()) {
      return "binom(" + part(pair.above()) + ", " + part(pair.below()) + ")";
    }
    return fenced.open() + part(new Node.Row(fenced.inside())) + fenced.close();
  }

  /** A prime or a star needs no raising. */
  private static String raised(String script) {
    return script.equals("*") || script.matches("′+") ? script : SmallForms.raised(script);
  }

  private static String symbol(Symbol symbol) {
    String text = symbol.text();
    if (symbol.kind() == SymbolClass.SPACE) {
      return Double.parseDouble(text) < LEAST_SPACE ? "" : " ";
    }
    if (text.endsWith("\u0338")) {
      return "not " + text.substring(0, text.length() - 1);
    }
    // Letters of other shapes beyond the first 65,536 characters are missing in many fonts.
    boolean rare = text.codePoints().anyMatch(Character::isSupplementaryCodePoint);
    return rare
        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
        : AS_TYPED.getOrDefault(text, text);
  }
}
