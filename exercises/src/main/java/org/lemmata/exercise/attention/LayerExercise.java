package org.lemmata.exercise.attention;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.KnownAnswer;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.Proposition;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** A layer of linear self-attention, and weights with which it is one step of gradient descent. */
public final class LayerExercise implements Exercise<LayerExercise.AttentionLayer> {

  /**
   * The weights of a layer on tokens of d + 1 entries.
   *
   * @param keys W_K, p rows of d + 1 entries, p from 1
   * @param queries W_Q, p rows of d + 1 entries
   * @param values W_V, r rows of d + 1 entries, r from 1
   * @param head h, r entries
   */
  // As students write them.
  @SuppressWarnings("ArrayRecordComponent")
  public record LayerMatrices(
      double[][] keys, double[][] queries, double[][] values, double[] head) {

    @Override
    public String toString() {
      return "weights";
    }
  }

  /** What the student's class implements. */
  public interface AttentionLayer {

    /**
     * The output h'(∑ W_V v_i v_i' W_K') W_Q v_q of a layer, with the tokens v_i = (x_i, y_i) and
     * v_q = (query, 0).
     *
     * @param weights of the layer, for tokens of d + 1 entries; not modified
     * @param x covariates, n rows of d entries; not modified
     * @param y labels, n entries; not modified
     * @param query d entries; not modified
     */
    double output(LayerMatrices weights, double[][] x, double[] y, double[] query);

    /**
     * Weights of a layer whose output is one step of gradient descent from w = 0 on half the sum of
     * squared errors, applied to the query.
     *
     * @param d dimension of the covariates, at least 1
     * @param eta the step
     */
    LayerMatrices descent(int d, double eta);
  }

  private static final double ROUNDING = 1e-11;

  /** Sizes of a layer and its prompt; the numbers in them are made from the sizes. */
  record Sizes(int d, int n, int p, int r) {}

  /** A step to build. */
  record Step(int d, int n, double eta) {}

  /** A prompt; students are given copies. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Shown(double[][] x, double[] y, double[] query) {

    static Shown random(int d, int n, Stream random) {
      double[][] x = new double[n][d];
      for (double[] row : x) {
        random.normals(row, 0, d);
      }
      double[] y = new double[n];
      random.normals(y, 0, n);
      double[] query = new double[d];
      random.normals(query, 0, d);
      return new Shown(x, y, query);
    }

    static Shown of(int d, int n) {
      return new Shown(matrix(n, d, 1), matrix(1, n, 2)[0], matrix(1, d, 3)[0]);
    }

    /** What a layer of the student's makes of it, which may change its copy. */
    double through(AttentionLayer layer, LayerMatrices weights) {
      double[][] rows = new double[x.length][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = x[i].clone();
      }
      return layer.output(weights, rows, y.clone(), query.clone());
    }

    /** One step of descent: minus eta times the gradient at 0, times the query. */
    double descent(double eta) {
      double sum = 0;
      for (int i = 0; i < y.length; i++) {
        sum += eta * y[i] * dot(x[i], query);
      }
      return sum;
    }

    /** What the layer's formula gives. */
    double right(LayerMatrices weights) {
      double sum = 0;
      for (int i = 0; i < y.length; i++) {
        double[] token = Arrays.copyOf(x[i], query.length + 1);
        token[query.length] = y[i];
        double[] asked = Arrays.copyOf(query, query.length + 1);
        sum +=
            dot(weights.head, times(weights.values, token))
                * dot(times(weights.keys, token), times(weights.queries, asked));
      }
      return sum;
    }
  }

  /** A right layer, or a wrong one: weights that read the label elsewhere. */
  private record Built(double sign, int read) implements AttentionLayer {

    @Override
    public double output(LayerMatrices weights, double[][] x, double[] y, double[] query) {
      return new Shown(x, y, query).right(weights);
    }

    @Override
    public LayerMatrices descent(int d, double eta) {
      double[][] identity = new double[d][d + 1];
      for (int i = 0; i < d; i++) {
        identity[i][i] = 1;
      }
      double[][] value = new double[1][d + 1];
      value[0][read < 0 ? d : read] = 1;
      return new LayerMatrices(identity, identity, value, new double[] {sign * eta});
    }
  }

  @Override
  public String id() {
    return "attention.layer";
  }

  @Override
  public Class<AttentionLayer> asked() {
    return AttentionLayer.class;
  }

  @Override
  public List<Requirement<AttentionLayer>> requirements() {
    return List.of(
        KnownAnswer.<AttentionLayer>of(
                "a layer of one head by hand: $x = 2, 1$, $y = 3, 1$, query 5",
                LayerExercise::byHand,
                230,
                ROUNDING,
                "keys 5 and 2, values 8 and 3, query 5: 5·8·5 + 2·3·5")
            .mistake(
                115, "You divided by the number of examples: this layer takes the sum, as it is.")
            .mistake(
                355,
                "The query's own token is in your sum: it is asked, and is not one of the"
                    + " examples.")
            .mistake(95, "Keys and queries are exchanged: $W_K$ acts on the examples.")
            .mistake(
                8 - 5 / (1 + Math.exp(15)),
                "You took a softmax of the scores: linear attention multiplies by the scores as"
                    + " they are.")
            .teaches("Each example adds (its value) times (its key)'(the query)."),
        Law.of(
                "the output for layers of every size",
                sizes(),
                (AttentionLayer yours, Sizes at) -> {
                  LayerMatrices weights =
                      new LayerMatrices(
                          matrix(at.p, at.d + 1, 4),
                          matrix(at.p, at.d + 1, 5),
                          matrix(at.r, at.d + 1, 6),
                          matrix(1, at.r, 7)[0]);
                  Shown shown = Shown.of(at.d, at.n);
                  return Seen.near(shown.through(yours, weights), shown.right(weights), ROUNDING);
                })
            .teaches(
                "A key and a query have $p$ entries, a value has $r$; the tokens have $d + 1$, the"
                    + " query's last one is 0."),
        Law.of(
                "your weights have the right shapes",
                steps(),
                (AttentionLayer yours, Step at) -> shapes(yours.descent(at.d, at.eta), at.d))
            .teaches("All three matrices act on tokens of $d + 1$ entries."),
        Law.of("your weights make a layer into one step of descent", steps(), LayerExercise::step)
            .teaches(
                "A step goes against the gradient, and the gradient at $w = 0$ is $-\\sum y_i x_i$."
                    + " So the value of a token must be its label, and key times query must be"
                    + " $x_i'x_q$."),
        Proposition.of(LayerExercise::claim)
            .teaches("Both together must hold: your layer, run with your weights."));
  }

  private static double byHand(AttentionLayer yours) {
    LayerMatrices weights =
        new LayerMatrices(
            new double[][] {{1, 1}},
            new double[][] {{1, 0}},
            new double[][] {{1, 2}},
            new double[] {1});
    return yours.output(weights, new double[][] {{2}, {1}}, new double[] {3, 1}, new double[] {5});
  }

  private static Seen step(AttentionLayer yours, Step at) {
    LayerMatrices weights = yours.descent(at.d, at.eta);
    Seen shapes = shapes(weights, at.d);
    Shown shown = Shown.of(at.d, at.n);
    return shapes.fine()
        ? Seen.near(shown.right(weights), shown.descent(at.eta), ROUNDING)
        : shapes;
  }

  private static Seen shapes(LayerMatrices weights, int d) {
    if (weights == null
        || weights.head == null
        || anyNull(weights.keys)
        || anyNull(weights.queries)
        || anyNull(weights.values)) {
      return Seen.that(false, "null came out in place of weights, or within them");
    }
    for (double[][] matrix : List.of(weights.keys, weights.queries, weights.values)) {
      for (double[] row : matrix) {
        if (row.length != d + 1) {
          return Seen.that(
              false, "a row has " + row.length + " entries, and a token has " + (d + 1));
        }
      }
    }
    if (weights.keys.length != weights.queries.length) {
      return Seen.that(
          false,
          "keys have " + weights.keys.length + " rows and queries " + weights.queries.length);
    }
    return Seen.that(
        weights.head.length == weights.values.length,
        "the head has "
            + weights.head.length
            + " entries and the values "
            + weights.values.length
            + " rows");
  }

  private static boolean anyNull(double[][] matrix) {
    return matrix == null || Arrays.stream(matrix).anyMatch(Objects::isNull);
  }

  private static Arbitrary<Sizes> sizes() {
    Arbitrary<Integer> small = Arbitraries.integers().between(1, 5);
    return Combinators.combine(small, small, small, small).as(Sizes::new);
  }

  private static Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 8),
            Arbitraries.integers().between(1, 8),
            Arbitraries.doubles().between(0, 1).ofScale(2))
        .as(Step::new);
  }

  private static Claim claim(AttentionLayer yours) {
    return Claim.of("attention.layer", "One layer is one step")
        .states("The layer's output is $\\eta \\sum_i y_i x_i'x_q$ for every prompt.")
        .source(Source.quoted("the construction before Theorem 1 of Mahankali, Hashimoto and Ma"))
        .assuming("$d = 1, \\ldots, 6$")
        .examining("Runs the layer with its weights on random prompts.")
        .holdsForEveryDraw("The layer is the step as polynomials, so at every prompt.")
        .in("the student's class", yours, LayerExercise::examine)
        .control("the values read a covariate", new Built(1, 0))
        .control("a step up the gradient", new Built(-1, -1))
        .build();
  }

  private static Evidence examine(AttentionLayer yours, Run run, Scale scale) {
    double error = 0;
    Stream random = run.streams().stream(0);
    for (int d = 1; d <= 6; d++) {
      for (int i = 0; i < 20; i++) {
        Shown shown = Shown.random(d, 1 + i, random);
        double eta = 1.0 / (i + d + 2);
        // Not the larger of both, which would lose a NaN.
        double off = Math.abs(shown.through(yours, yours.descent(d, eta)) - shown.descent(eta));
        error = off <= error ? error : off;
      }
    }
    // Sums of at most 20 products of d, of numbers whose absolute values add up to less than 100.
    return Every.of(
        "the layer's output",
        new Rounding("layer and step of descent", error, Rounding.ulps(200, 100)));
  }

  /** Numbers between -1 and 1 that follow no pattern. */
  private static double[][] matrix(int rows, int cols, int which) {
    double[][] made = new double[rows][cols];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < cols; j++) {
        made[i][j] = Math.sin(1 + 5 * which + 3 * i + 0.7 * j * j + j);
      }
    }
    return made;
  }

  private static double[] times(double[][] matrix, double[] x) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      product[i] = dot(matrix[i], x);
    }
    return product;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
