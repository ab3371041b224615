package org.lemmata.lowlight.scene;

/**
 * A rectangle in pixels, with x to the right and y down; the pixel (0, 0) covers [0, 1] × [0, 1].
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x, above {@code left}
 * @param bottom largest y, above {@code top}
 */
public record Box(double left, double top, double right, double bottom) {

  /** Checks that it has an area. */
  public Box {
    if (!(left < right && top < bottom)) {
      throw new IllegalArgumentException(
          "no box: " + left + ", " + top + ", " + right + ", " + bottom);
    }
  }

  /** The box of a centre and two sides, which must be positive. */
  public static Box around(double x, double y, double width, double height) {
    return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
  }

  /** right − left. */
  public double width() {
    return right - left;
  }

  /** bottom − top. */
  public double height() {
    return bottom - top;
  }

  /** The x in the middle. */
  public double centreX() {
    return (left + right) / 2;
  }

  /** The y in the middle. */
  public double centreY() {
    return (top + bottom) / 2;
  }

  /** The area of the intersection over that of the union. */
  public double overlap(Box other) {
    double across = Math.min(right, other.right) - Math.max(left, other.left);
    double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    if (across <= 0 || down <= 0) {
      return 0;
    }
    double common = across * down;
    return common / (width() * height() + other.width() * other.height() - common);
  }

  /** Whether two boxes come nearer than a distance in both directions. */
  boolean isNear(Box other, double distance) {
    return left < other.right + distance
        && other.left < right + distance
        && top < other.bottom + distance
        && other.top < bottom + distance;
  }
}
