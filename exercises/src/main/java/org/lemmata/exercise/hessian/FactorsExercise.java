package org.lemmata.exercise.hessian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.KnownAnswer;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.Plot;
import org.lemmata.exercise.Proposition;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.hessian.flatness.model.LinearHessianTrace;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.hessian.flatness.regulariser.Factorisation;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** The flattest way to write a matrix as a product, and how flat it is. */
public final class FactorsExercise implements Exercise<FactorsExercise.FlatFactors> {

  /** What the student's class implements. */
  public interface FlatFactors {

    /**
     * The least trace of the Hessian over all products of so many factors that are M.
     *
     * @param m M, rows of the same length, not zero; not modified
     * @param depth the number of factors, from 2
     */
    double least(double[][] m, int depth);

    /**
     * Factors whose product is M, with the least trace.
     *
     * @param m M, rows of the same length, not zero; not modified
     * @param depth the number of factors, from 2
     * @return W_1, W_2, ..., so that M is the product of the last times ... times the first
     */
    double[][][] factors(double[][] m, int depth);
  }

  /** What is asked. */
  private static final double ROUNDING = 1e-8;

  /** A matrix whose entries follow no pattern, and a depth. */
  record Asked(int rows, int cols, int depth, double phase) {

    double[][] matrix() {
      double[][] m = new double[rows][cols];
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < cols; j++) {
          m[i][j] = Math.sin(phase + 3 * i + j + 0.7 * i * j) + (i == j ? 1.5 : 0);
        }
      }
      return m;
    }

    double right() {
      return ClosedForm.isotropic(Matrix.of(matrix()), depth);
    }
  }

  /** Ways to factor. */
  private enum Way implements FlatFactors {
    FLATTEST,
    BALANCED,
    ALL_IN_ONE;

    @Override
    public double least(double[][] m, int depth) {
      return ClosedForm.isotropic(Matrix.of(m), depth);
    }

    @Override
    public double[][][] factors(double[][] m, int depth) {
      Matrix matrix = Matrix.of(m);
      List<Matrix> layers =
          switch (this) {
            case FLATTEST -> Factorisation.flattest(matrix, depth).layers();
            case BALANCED -> Factorisation.balanced(matrix, depth).layers();
            case ALL_IN_ONE -> allInOne(matrix, depth);
          };
      return layers.stream().map(FactorsExercise::rows).toArray(double[][][]::new);
    }

    private static List<Matrix> allInOne(Matrix matrix, int depth) {
      List<Matrix> layers = new ArrayList<>();
      layers.add(matrix);
      for (int l = 1; l < depth; l++) {
        layers.add(Matrix.identity(matrix.rows()));
      }
      return layers;
    }
  }

  @Override
  public String id() {
    return "hessian.factors";
  }

  @Override
  public Class<FlatFactors> asked() {
    return FlatFactors.class;
  }

  @Override
  public List<Requirement<FlatFactors>> requirements() {
    return List.of(
        KnownAnswer.<FlatFactors>of(
                "the least trace for the diagonal matrix of 3 and 1, two factors",
                yours -> yours.least(new double[][] {{3, 0}, {0, 1}}, 2),
                32,
                ROUNDING,
                "4 times the side 2 times the nuclear norm 3 + 1")
            .mistake(
                8 * Math.sqrt(10),
                "That has the Frobenius norm where the nuclear norm belongs, the sum of the"
                    + " singular values.")
            .mistake(24, "That has the largest singular value where the sum of all belongs.")
            .mistake(16, "The Hessian of the squared error is twice the product of the gradients.")
            .teaches(
                "With two factors the trace is $2 (d_2 \\|W_1\\|_F^2 + d_0 \\|W_2\\|_F^2)$, and"
                    + " $\\|W_1\\|_F \\|W_2\\|_F \\ge \\|M\\|_*$."),
        Law.of(
                "the least trace with two factors",
                matrices(2, 2),
                (FlatFactors yours, Asked at) ->
                    Seen.near(yours.least(at.matrix(), 2), at.right(), ROUNDING))
            .teaches(
                "The two terms have different sides as factors; their geometric mean"
                    + " $\\sqrt{d_0 d_2}$ is what is left."),
        Law.of("the product of your factors is M", matrices(2, 4), FactorsExercise::product)
            .teaches("$M = W_L \\ldots W_1$: the first factor acts on the inputs first."),
        Law.of("two factors have the least trace", matrices(2, 2), FactorsExercise::flat)
            .teaches(
                "The two factors share the singular values by their roots. But if M is not square,"
                    + " one of them costs more than the other: scale them against each other."),
        Law.of(
                "the least trace with more factors",
                matrices(3, 5),
                (FlatFactors yours, Asked at) ->
                    Seen.near(yours.least(at.matrix(), at.depth), at.right(), ROUNDING))
            .teaches(
                "With $L$ factors there are $L$ terms; at the minimum they are equal, and their"
                    + " product is $d_0 d_L \\|M\\|_*^{2(L - 1)}$."),
        Law.of("more factors have the least trace", matrices(3, 4), FactorsExercise::flat)
            .teaches(
                "To give every factor the same power of the singular values is balanced, but not"
                    + " the flattest: the factors in the middle must not see them at all. Then"
                    + " scale so that all $L$ terms are equal."),
        Proposition.of(FactorsExercise::claim)
            .teaches("No other way to write the same product may be flatter than yours."));
  }

  private static Seen product(FlatFactors yours, Asked at) {
    double[][][] factors = yours.factors(at.matrix(), at.depth);
    Seen shapes = shapes(factors, at);
    if (!shapes.fine()) {
      return shapes;
    }
    double[][] product = rows(network(factors).product());
    double[][] right = at.matrix();
    for (int i = 0; i < right.length; i++) {
      for (int j = 0; j < right[i].length; j++) {
        Seen entry = Seen.near(product[i][j], right[i][j], ROUNDING);
        if (!entry.fine()) {
          return Seen.that(
              false,
              "in row "
                  + (i + 1)
                  + " and column "
                  + (j + 1)
                  + " of the product "
                  + entry.sentence());
        }
      }
    }
    return shapes;
  }

  private static Seen flat(FlatFactors yours, Asked at) {
    double[][][] factors = yours.factors(at.matrix(), at.depth);
    Seen shapes = shapes(factors, at);
    return shapes.fine() ? Seen.near(trace(factors), at.right(), ROUNDING) : shapes;
  }

  private static Seen shapes(double[][][] factors, Asked at) {
    if (factors == null || factors.length != at.depth) {
      return Seen.that(false, "no array of " + at.depth + " factors came out");
    }
    int inner = at.cols;
    for (int l = 0; l < factors.length; l++) {
      double[][] factor = factors[l];
      int width = inner;
      boolean whole =
          factor != null
              && factor.length > 0
              && Arrays.stream(factor).allMatch(Objects::nonNull)
              && Arrays.stream(factor).allMatch(row -> row.length == width);
      if (!whole) {
        return Seen.that(false, "factor " + (l + 1) + " must have rows of " + width + " entries");
      }
      inner = factor.length;
    }
    return Seen.that(
        inner == at.rows, "the last factor has " + inner + " rows, and M has " + at.rows);
  }

  private static Arbitrary<Asked> matrices(int shallow, int deep) {
    Arbitrary<Integer> sides = Arbitraries.integers().between(1, 4);
    return Combinators.combine(
            sides,
            sides,
            Arbitraries.integers().between(shallow, deep),
            Arbitraries.doubles().between(0, 1).ofScale(1))
        .as(Asked::new);
  }

  private static Claim claim(FlatFactors yours) {
    return Claim.of("hessian.factors", "No other factors are flatter")
        .states(
            "The factors have the least trace, $2 L (d_0 d_L)^{1/L} \\|M\\|_*^{2 (L - 1)/L}$, among"
                + " all with product $M$.")
        .source(
            Source.derived(
                "the closed form and the construction; J. S. Wind has both in a note of 2022"))
        .assuming("$M$ is 3 by 2, $L = 2$ and $L = 3$; isotropic measurements")
        .examining(
            """
            Puts random invertible matrices and their inverses between the factors, which keeps
            the product, and takes the trace of the Hessian by the module's formula.
            """)
        .holdsForEveryDraw("No factors of the product have a smaller trace, whatever is drawn.")
        .in("the student's class", yours, FactorsExercise::examine)
        .control("balanced factors", Way.BALANCED)
        .control("the matrix and identities", Way.ALL_IN_ONE)
        .build();
  }

  private static Evidence examine(FlatFactors yours, Run run, Scale scale) {
    List<Evidence> all = new ArrayList<>();
    for (int depth = 2; depth <= 3; depth++) {
      Asked asked = new Asked(3, 2, depth, 0.4);
      double[][][] factors = yours.factors(asked.matrix(), depth);
      boolean fits = shapes(factors, asked).fine();
      double trace = fits ? trace(factors) : 0;
      double smallest = fits ? trace / asked.right() : 0;
      Stream random = run.streams().stream(depth);
      for (int i = 0; fits && i < 40; i++) {
        double size = i % 2 == 0 ? 0.02 : 0.2;
        smallest = Math.min(smallest, trace(stirred(factors, size, random)) / trace);
      }
      all.add(
          new Rounding(
              "the trace of " + depth + " factors and the least",
              Math.abs(trace - asked.right()),
              ROUNDING));
      all.add(
          Searched.notBelow(
              "the least found beside " + depth + " factors, over theirs", smallest, 1 - 1e-9));
    }
    return Every.of("factors of one matrix", all);
  }

  /** The same product with (I + X) and its inverse between neighbours. */
  private static double[][][] stirred(double[][][] factors, double size, Stream random) {
    double[][][] other = factors.clone();
    for (int l = 0; l + 1 < other.length; l++) {
      int width = other[l].length;
      int from = random.nextInt(width);
      int to = random.nextInt(width);
      double part = size * random.nextNormal();
      Matrix there = Matrix.identity(width);
      Matrix back = Matrix.identity(width);
      there.set(to, from, to == from ? 1 + part : part);
      back.set(to, from, to == from ? 1 / (1 + part) : -part);
      other[l] = rows(there.times(Matrix.of(other[l])));
      other[l + 1] = rows(Matrix.of(other[l + 1]).times(back));
    }
    return other;
  }

  private static double trace(double[][][] factors) {
    LinearNetwork network = network(factors);
    return LinearHessianTrace.of(
        network, Measurements.isotropic(network.product().rows(), network.product().cols()));
  }

  private static LinearNetwork network(double[][][] factors) {
    return new LinearNetwork(Arrays.stream(factors).map(Matrix::of).toList());
  }

  private static double[][] rows(Matrix matrix) {
    double[][] rows = new double[matrix.rows()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = matrix.row(i);
    }
    return rows;
  }

  @Override
  public Optional<Plot<FlatFactors>> plot() {
    return Optional.of(
        new Plot<>(
            "The least trace with three factors for the diagonal matrix of 1 and s.",
            Axis.linear("s"),
            Axis.linear("least trace"),
            Plot.evenly(0, 3, 61),
            (yours, s) -> yours.least(new double[][] {{1, 0}, {0, s}}, 3),
            s -> 6 * Math.cbrt(4) * Math.pow(1 + s, 4 / 3.0)));
  }
}
