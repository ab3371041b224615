package org.lemmata.attention.param;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lemmata.attention.model.Independence;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.FromFile;
import org.lemmata.study.param.InvalidParameter;

/**
 * The law of the covariates x of a prompt, with its exact moments.
 *
 * <p>Written {@code gaussian}, {@code sphere} (uniform, radius sqrt d), {@code uniform}
 * (coordinates iid on (-1, 1)), {@code uniform-half} (coordinates iid on (-1/2, 1/2)) or
 * {@code @file}: a CSV whose rows are resampled with replacement, not centred, and whose number of
 * columns is d.
 */
public final class Covariates implements FromFile {

  /** Standard normal, N(0, I): the law of the paper's Theorem 1. */
  public static final Covariates GAUSSIAN = new Covariates(Shape.GAUSSIAN, null, null);

  /** Uniform on the sphere of radius √d. */
  public static final Covariates SPHERE = new Covariates(Shape.SPHERE, null, null);

  /** Coordinates iid uniform on (-1, 1). */
  public static final Covariates UNIFORM = new Covariates(Shape.UNIFORM, null, null);

  /** Coordinates iid uniform on (-1/2, 1/2). */
  public static final Covariates UNIFORM_HALF = new Covariates(Shape.UNIFORM_HALF, null, null);

  private static final List<Covariates> NAMED = List.of(GAUSSIAN, SPHERE, UNIFORM, UNIFORM_HALF);

  private enum Shape {
    GAUSSIAN("gaussian"),
    SPHERE("sphere"),
    UNIFORM("uniform"),
    UNIFORM_HALF("uniform-half"),
    FILE("@");

    private final String text;

    Shape(String text) {
      this.text = text;
    }
  }

  private final Shape shape;
  private final DataFile file;
  private final double[][] rows;

  private Covariates(Shape shape, DataFile file, double[][] rows) {
    this.shape = shape;
    this.file = file;
    this.rows = rows;
  }

  /**
   * Reads a law.
   *
   * @throws InvalidParameter if it is none of those above, or the file cannot be read, is empty,
   *     ragged, not numeric, holds only zeros or has moments that overflow
   */
  public static Covariates parse(String name, String text) {
    if (text.startsWith("@")) {
      DataFile.Rows data = DataFile.read(name, text.substring(1));
      Covariates read =
          new Covariates(Shape.FILE, data.file(), data.rows().toArray(double[][]::new));
      double fourth = read.fourthMoment(data.rows().get(0).length);
      if (!(fourth > 0 && Double.isFinite(fourth))) {
        throw new InvalidParameter(
            name, text, "a CSV file with some number that is not zero and none that is huge");
      }
      return read;
    }
    return NAMED.stream()
        .filter(law -> law.shape.text.equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidParameter(
                    name,
                    text,
                    "gaussian, sphere, uniform, uniform-half or @ and the path of a CSV file"));
  }

  /** The dimension of x when the prompt asks for d: a file has its own, any other law has d. */
  public int dimension(int d) {
    return shape == Shape.FILE ? rows[0].length : d;
  }

  /**
   * Checks the dimension for a study that has a largest one.
   *
   * @throws InvalidParameter if a file has more columns than {@code largest}
   */
  public void requireAtMost(int largest) {
    if (isData() && rows[0].length > largest) {
      throw new InvalidParameter(
          "covariates",
          this,
          "a file of at most " + largest + " columns; it has " + rows[0].length);
    }
  }

  /**
   * Checks that their second moment has an inverse, for a study that needs it.
   *
   * @throws InvalidParameter if the columns of a file are linearly dependent, up to rounding
   */
  public void requireIndependent() {
    if (isData() && !Independence.of(secondMoment(rows[0].length))) {
      throw new InvalidParameter(
          "covariates",
          this,
          "a file whose columns are linearly independent, which its "
              + rows[0].length
              + " are not");
    }
  }

  /** Whether the coordinates or rows come from a file. */
  public boolean isData() {
    return shape == Shape.FILE;
  }

  /**
   * Draws covariates.
   *
   * @param stream where the random numbers come from
   * @param x n rows of d numbers, one after the other; overwritten
   * @param n how many, at least 0
   * @param d their dimension, which must be {@link #dimension}
   */
  public void draw(Stream stream, double[] x, int n, int d) {
    switch (shape) {
      case GAUSSIAN -> stream.normals(x, 0, n * d);
      case SPHERE -> {
        for (int i = 0; i < n; i++) {
          stream.sphere(x, i * d, d, Math.sqrt(d));
        }
      }
      case UNIFORM, UNIFORM_HALF -> {
        double half = side() / 2;
        for (int i = 0; i < n * d; i++) {
          x[i] = Math.fma(side(), stream.nextDouble(), -half);
        }
      }
      case FILE -> {
        for (int i = 0; i < n; i++) {
          System.arraycopy(rows[stream.nextInt(rows.length)], 0, x, i * d, d);
        }
      }
    }
  }

  /**
   * The second moment Σ = E xx', exact up to rounding: I, I, I/3, I/12, or X'X / rows.
   *
   * @param d the dimension, which must be {@link #dimension}
   * @return a new d-by-d matrix
   */
  public Matrix secondMoment(int d) {
    double[] moment = new double[d * d];
    if (shape == Shape.FILE) {
      for (double[] row : rows) {
        for (int j = 0; j < d * d; j++) {
          moment[j] = Math.fma(row[j / d], row[j % d], moment[j]);
        }
      }
      return Matrix.of(d, d, Arrays.stream(moment).map(sum -> sum / rows.length).toArray());
    }
    for (int j = 0; j < d; j++) {
      moment[j * d + j] = variance();
    }
    return Matrix.of(d, d, moment);
  }

  /**
   * The scalar fourth moment E[|x|² x' Σ x], exact up to rounding, on which the best step depends
   * (derived; see {@code sampling.BestStep}).
   *
   * @param d the dimension, which must be {@link #dimension}
   */
  public double fourthMoment(int d) {
    double s = variance();
    return switch (shape) {
      case GAUSSIAN -> d * (d + 2.0);
      case SPHERE -> (double) d * d;
      // E xⱼ⁴ = (9/5) s² for a uniform coordinate of variance s.
      case UNIFORM, UNIFORM_HALF -> s * d * (1.8 * s * s + (d - 1) * s * s);
      case FILE -> meanOfFourths(secondMoment(d));
    };
  }

  private double meanOfFourths(Matrix sigma) {
    double sum = 0;
    for (double[] row : rows) {
      double square = 0;
      double weighted = 0;
      for (int j = 0; j < row.length; j++) {
        square += row[j] * row[j];
        for (int k = 0; k < row.length; k++) {
          weighted += row[j] * sigma.get(j, k) * row[k];
        }
      }
      sum += square * weighted;
    }
    return sum / rows.length;
  }

  private double side() {
    return shape == Shape.UNIFORM ? 2 : 1;
  }

  private double variance() {
    return switch (shape) {
      case UNIFORM -> 1.0 / 3;
      case UNIFORM_HALF -> 1.0 / 12;
      default -> 1;
    };
  }

  @Override
  public Optional<DataFile> file() {
    return Optional.ofNullable(file);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Covariates law
        && shape == law.shape
        && (file == null || file.equals(law.file));
  }

  @Override
  public int hashCode() {
    return file == null ? shape.text.hashCode() : file.hashCode();
  }

  @Override
  public String toString() {
    return file == null ? shape.text : "@" + file.path();
  }
}
