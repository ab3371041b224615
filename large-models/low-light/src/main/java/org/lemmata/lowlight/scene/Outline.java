package org.lemmata.lowlight.scene;

/** The classes of objects: outlines that fill the same box, so that a box does not tell them. */
public enum Outline implements Thing {
  /** The ellipse that touches all sides. */
  ELLIPSE(0) {
    @Override
    boolean contains(double x, double y) {
      return x * x + y * y <= 1;
    }
  },
  /** The whole box. */
  RECTANGLE(1) {
    @Override
    boolean contains(double x, double y) {
      return true;
    }
  },
  /** The triangle on the lower side with its tip in the middle of the upper. */
  TRIANGLE(2) {
    @Override
    boolean contains(double x, double y) {
      return 2 * Math.abs(x) <= y + 1;
    }
  };

  /** How many there are. */
  public static final int COUNT = 3;

  private final int kind;

  Outline(int kind) {
    this.kind = kind;
  }

  @Override
  public int kind() {
    return kind;
  }

  @Override
  public double shade(double x, double y) {
    return contains(x, y) ? 1 : 0;
  }

  /**
   * The outline of a class.
   *
   * @param kind from 0, below {@link #COUNT}
   */
  public static Outline of(int kind) {
    return switch (kind) {
      case 0 -> ELLIPSE;
      case 1 -> RECTANGLE;
      case 2 -> TRIANGLE;
      default -> throw new IllegalArgumentException("no class " + kind);
    };
  }

  /** Whether a place belongs to it; both coordinates run from −1 to 1 over the box, y down. */
  abstract boolean contains(double x, double y);
}
