package org.lemmata.hessian.flatness.param;

import java.util.Objects;
import java.util.Optional;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.FromFile;
import org.lemmata.study.param.InvalidParameter;

/**
 * What is measured of a given matrix: {@code isotropic}, {@code single} (the notes' one reference
 * measurement), a number of the notes' reference measurements, or the entries shown by a mask in a
 * CSV file, with 0 for hidden.
 */
public final class MeasurementChoice implements FromFile {

  private static final String ISOTROPIC = "isotropic";
  private static final String SINGLE = "single";

  private final String text;
  private final int count;
  private final MatrixFile mask;

  private MeasurementChoice(String text, int count, MatrixFile mask) {
    this.text = text;
    this.count = count;
    this.mask = mask;
  }

  /**
   * Reads a choice.
   *
   * @throws InvalidParameter if it is none of the four forms
   */
  public static MeasurementChoice parse(String name, String text) {
    if (text.equals(ISOTROPIC) || text.equals(SINGLE)) {
      return new MeasurementChoice(text, 0, null);
    }
    if (text.startsWith("@")) {
      return new MeasurementChoice(text, 0, MatrixFile.read(name, text));
    }
    if (text.matches("[1-9][0-9]{0,3}")) {
      return new MeasurementChoice(text, Integer.parseInt(text), null);
    }
    throw new InvalidParameter(
        name, text, "isotropic, single, a number from 1 to 9999, or @FILE with a mask");
  }

  /**
   * The measurements for a matrix.
   *
   * @throws InvalidParameter if the mask has another shape
   */
  public Measurements of(Matrix m) {
    if (mask != null) {
      return Measurements.completion(mask.masking("measurements", text, m.rows(), m.cols()));
    }
    return switch (text) {
      case ISOTROPIC -> Measurements.isotropic(m.rows(), m.cols());
      case SINGLE -> Measurements.referenceSingle(m.rows(), m.cols());
      default -> Measurements.reference(count, m.rows(), m.cols());
    };
  }

  /** The closed form of F for these measurements; NaN where none is known. */
  public double closedForm(Matrix m, int depth) {
    Measurements measurements = of(m);
    if (text.equals(ISOTROPIC)) {
      return ClosedForm.isotropic(m, depth);
    }
    if (text.equals(SINGLE)) {
      return ClosedForm.single(m, measurements.matrix(0), depth);
    }
    return switch (depth) {
      case 1 -> 2 * measurements.inputMoment().trace();
      case 2 -> ClosedForm.depthTwo(m, measurements);
      default -> Double.NaN;
    };
  }

  @Override
  public Optional<DataFile> file() {
    return Optional.ofNullable(mask).map(MatrixFile::file);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MeasurementChoice that
        && text.equals(that.text)
        && Objects.equals(mask, that.mask);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, mask);
  }

  @Override
  public String toString() {
    return text;
  }
}
