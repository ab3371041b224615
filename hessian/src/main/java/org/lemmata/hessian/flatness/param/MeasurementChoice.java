package org.lemmata.hessian.flatness.param;

import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Numbers;

/**
 * What is measured of a given matrix: {@code isotropic}, {@code single} (the notes' one reference
 * measurement), a number of the notes' reference measurements, or the entries shown by a mask in a
 * CSV file, with 0 for hidden.
 */
public final class MeasurementChoice extends WordOrMatrix {

  private static final String ISOTROPIC = "isotropic";
  private static final String SINGLE = "single";
  private static final int MOST = 9999;

  private MeasurementChoice(String name, String text) {
    super(name, text);
  }

  /**
   * Reads a choice.
   *
   * @throws InvalidParameter if it is none of the four forms
   */
  public static MeasurementChoice parse(String name, String text) {
    if (text.equals(ISOTROPIC) || text.equals(SINGLE) || isFile(text)) {
      return new MeasurementChoice(name, text);
    }
    try {
      int number = Numbers.smallWhole(text);
      if (number >= 1 && number <= MOST) {
        return new MeasurementChoice(name, String.valueOf(number));
      }
    } catch (NumberFormatException e) {
      // Said below, like a number out of range.
    }
    throw new InvalidParameter(
        name, text, "isotropic, single, a number from 1 to " + MOST + ", or @FILE with a mask");
  }

  /**
   * The measurements for a matrix.
   *
   * @throws InvalidParameter if the mask has another shape
   */
  public Measurements of(Matrix m) {
    if (isGiven()) {
      return Measurements.completion(masking("measurements", m.rows(), m.cols()));
    }
    return switch (toString()) {
      case ISOTROPIC -> Measurements.isotropic(m.rows(), m.cols());
      case SINGLE -> Measurements.referenceSingle(m.rows(), m.cols());
      default -> Measurements.reference(Numbers.smallWhole(toString()), m.rows(), m.cols());
    };
  }

  /** The closed form of F for these measurements; NaN where none is used. */
  public double closedForm(Matrix m, int depth) {
    Measurements measurements = of(m);
    if (is(ISOTROPIC)) {
      return ClosedForm.isotropic(m, depth);
    }
    if (is(SINGLE)) {
      return ClosedForm.single(m, measurements.matrix(0), depth);
    }
    return switch (depth) {
      case 1 -> 2 * measurements.inputMoment().trace();
      case 2 -> ClosedForm.depthTwo(m, measurements);
      default -> Double.NaN;
    };
  }
}
