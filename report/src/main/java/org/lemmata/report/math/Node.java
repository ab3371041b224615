package org.lemmata.report.math;

import java.util.List;
import java.util.Optional;

/** A part of a formula. */
sealed interface Node {

  /** What it does among its neighbours. */
  default SymbolClass kind() {
    return SymbolClass.LETTER;
  }

  /**
   * A symbol, a number, a name, words or a space.
   *
   * @param text what is shown, or the width in em of a space
   * @param size of a bracket of fixed size, in em; 0 otherwise
   */
  record Symbol(String text, SymbolClass kind, double size) implements Node {
    Symbol(String text, SymbolClass kind) {
      this(text, kind, 0);
    }
  }

  /** Parts one after another, as one. */
  record Row(List<Node> nodes) implements Node {
    public Row {
      nodes = List.copyOf(nodes);
    }
  }

  /** A base with what stands low and high beside it. */
  record Scripts(Node base, Optional<Node> low, Optional<Node> high) implements Node {
    @Override
    public SymbolClass kind() {
      return base.kind();
    }
  }

  /**
   * One above the other.
   *
   * @param bar whether there is a line between them
   * @param small whether it is set small in a displayed formula, too
   */
  record Fraction(Node above, Node below, boolean bar, boolean small) implements Node {}

  /** A root. */
  record Root(Node inside, Optional<Node> index) implements Node {}

  /** A sign above a term. */
  record Accented(Node base, String sign) implements Node {}

  /** A row between brackets as high as it is; a bracket may be empty. */
  record Fenced(String open, List<Node> inside, String close) implements Node {
    public Fenced {
      inside = List.copyOf(inside);
    }
  }

  /** A part before which white space is written; only where it was asked for. */
  record Spaced(Node part) implements Node {
    @Override
    public SymbolClass kind() {
      return part.kind();
    }
  }
}
