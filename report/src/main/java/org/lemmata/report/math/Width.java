package org.lemmata.report.math;

import org.lemmata.report.math.Node.Symbol;

/** About how wide parts of a formula are, in em. */
final class Width {

  private static final double LETTER = 0.55;
  private static final double SCRIPT = 0.71;

  private Width() {}

  static double of(Node node) {
    if (node instanceof Symbol symbol) {
      return symbol.kind() == SymbolClass.SPACE
          ? Double.parseDouble(symbol.text())
          : LETTER * symbol.text().length() + around(symbol.kind());
    }
    if (node instanceof Node.Row row) {
      return row.nodes().stream().mapToDouble(Width::of).sum();
    }
    if (node instanceof Node.Scripts scripts) {
      double low = scripts.low().map(Width::of).orElse(0.0);
      double high = scripts.high().map(Width::of).orElse(0.0);
      return of(scripts.base()) + SCRIPT * Math.max(low, high);
    }
    if (node instanceof Node.Fraction fraction) {
      return SCRIPT * Math.max(of(fraction.above()), of(fraction.below()));
    }
    if (node instanceof Node.Root root) {
      return LETTER + of(root.inside());
    }
    if (node instanceof Node.Accented accented) {
      return of(accented.base());
    }
    Node.Fenced fenced = (Node.Fenced) node;
    return 2 * LETTER + fenced.inside().stream().mapToDouble(Width::of).sum();
  }

  private static double around(SymbolClass kind) {
    return switch (kind) {
      case RELATION -> 0.55;
      case BINARY -> 0.45;
      default -> 0;
    };
  }
}
