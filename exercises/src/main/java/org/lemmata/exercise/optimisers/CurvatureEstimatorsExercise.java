package org.lemmata.exercise.optimisers;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.sophia.estimate.TinyClassifier;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** Hutchinson's and the Gauss-Newton-Bartlett estimate of a diagonal of curvatures. */
public final class CurvatureEstimatorsExercise
    implements Exercise<CurvatureEstimatorsExercise.CurvatureProbes> {

  /** What the student's class implements. */
  public interface CurvatureProbes {

    /**
     * Hutchinson's estimate of the diagonal of a symmetric matrix H.
     *
     * @param hessian gives H v for a vector v
     * @param u the probe, a random vector; not modified
     * @return a new array, as long as u
     */
    double[] hutchinson(UnaryOperator<double[]> hessian, double[] u);

    /**
     * The Gauss-Newton-Bartlett estimate of the diagonal of the Gauss-Newton matrix.
     *
     * @param network a classifier with a batch of inputs
     * @param data the labels of the data, one for each input, from 0; not modified
     * @param uniforms independent uniform numbers of (0, 1), one for each input; not modified
     * @return a new array, one number for each parameter
     */
    double[] bartlett(Classifier network, int[] data, double[] uniforms);
  }

  /** A classifier with a batch of inputs; it tells what a backward pass tells. */
  public interface Classifier {

    /** The number B of inputs in the batch. */
    int batch();

    /**
     * The probabilities of the classes by the model, a new array.
     *
     * @param input from 0 to B - 1
     */
    double[] probabilities(int input);

    /**
     * The gradient of the mean loss over the batch, by all parameters, a new array.
     *
     * @param labels one for each input, from 0
     */
    double[] gradient(int... labels);
  }

  private static final int NETWORKS = 10;
  private static final int BATCH = 3;
  private static final int CLASSES = TinyClassifier.CLASSES;

  /** A symmetric matrix with three rows, and an entry of its diagonal, from 0. */
  record Symmetric(double a, double b, double c, double d, double e, double f, int entry) {

    Matrix matrix() {
      return Matrix.of(3, 3, a, b, c, b, d, e, c, e, f);
    }
  }

  /** Two classes whose probabilities the batch of two inputs shares. */
  record TwoClasses(double p) implements Classifier {

    @Override
    public int batch() {
      return 2;
    }

    @Override
    public double[] probabilities(int input) {
      return new double[] {p, 1 - p};
    }

    /** By the two logits themselves. */
    @Override
    public double[] gradient(int... labels) {
      double ones = 0;
      for (int label : labels) {
        ones += label;
      }
      double first = p - 1 + ones / labels.length;
      return new double[] {first, -first};
    }

    @Override
    public String toString() {
      return "a network of two logits";
    }
  }

  /** A network with a hidden layer. */
  private record Tiny(TinyClassifier classifier) implements Classifier {

    @Override
    public int batch() {
      return classifier.batch();
    }

    @Override
    public double[] probabilities(int input) {
      return classifier.probabilities(input);
    }

    @Override
    public double[] gradient(int... labels) {
      return classifier.gradient(labels);
    }

    @Override
    public String toString() {
      return "a network with a hidden layer";
    }
  }

  /** H as what multiplies. */
  private record Multiplied(Matrix h) implements UnaryOperator<double[]> {

    @Override
    public double[] apply(double[] v) {
      return h.times(v);
    }

    @Override
    public String toString() {
      return "H";
    }
  }

  @Override
  public String id() {
    return "optimisers-and-mixtures.curvature-estimators";
  }

  @Override
  public Class<CurvatureProbes> asked() {
    return CurvatureProbes.class;
  }

  @Override
  public List<Requirement<CurvatureProbes>> requirements() {
    return List.of(
        KnownAnswer.<CurvatureProbes>of(
                "Hutchinson's estimate for $H$ with rows (2, 1), (1, -3) and $u = (2, -1)$, first"
                    + " entry",
                yours -> yours.hutchinson(two(), new double[] {2, -1})[0],
                6,
                1e-12,
                "u ⊙ (Hu) = (2, -1) ⊙ (3, 5), by hand")
            .mistake(3, "That is $Hu$: multiply by $u$ again, entry by entry.")
            .mistake(1, "That is $u^\\top H u$, which estimates the trace, a single number.")
            .mistake(1.5, "That is $Hu / u$: it is unbiased for signs, but not for normal numbers.")
            .teaches("One product with $H$, then entry by entry."),
        Law.of(
                "Over all eight signs $u$ its mean is the diagonal of $H$",
                matrices(),
                (CurvatureProbes yours, Symmetric in) ->
                    Seen.near(overSigns(yours, in), in.matrix().get(in.entry, in.entry), 1e-10))
            .teaches(
                "It must be negative where the curvature is: $\\mathbb{E}[u_i u_j]$ is 1 if $i ="
                    + " j$, and 0 otherwise."),
        KnownAnswer.<CurvatureProbes>of(
                "Bartlett's estimate, first entry, for two logits with $p = (0.6, 0.4)$ and a batch"
                    + " of two, data (1, 1), uniform numbers 0.1 and 0.7",
                yours ->
                    yours
                        .bartlett(new TwoClasses(0.6), new int[] {1, 1}, new double[] {0.1, 0.7})[
                        0],
                0.02,
                1e-12,
                "labels 0 and 1 are drawn, so ĝ₁ = 0.6 - 1/2, and 2 · 0.1²")
            .mistake(
                0.72,
                "The labels of the data were taken. The square of that gradient is as large as the"
                    + " model is wrong, which is no curvature.")
            .mistake(
                0.32,
                "The most probable labels were taken, or one number for both inputs: each label is"
                    + " drawn with its own.")
            .mistake(
                0.01,
                "The factor $B$ is missing: the gradient of a mean over $B$ labels has a $B$-th of"
                    + " the variance.")
            .teaches(
                "Draw label $v$ where the sum of the probabilities of labels 0 to $v$ first exceeds"
                    + " the uniform number; then $B \\hat g \\odot \\hat g$."),
        Proposition.of(CurvatureEstimatorsExercise::claim)
            .teaches(
                "Three classes, ten parameters, a batch of three. An estimate may be right"
                    + " for one draw and still have the wrong mean: whatever bends the gradient"
                    + " before it is squared, such as clipping it, makes the estimate biased."));
  }

  private static UnaryOperator<double[]> two() {
    return new Multiplied(Matrix.of(2, 2, 2, 1, 1, -3));
  }

  private static Arbitrary<Symmetric> matrices() {
    Arbitrary<Double> entry = Arbitraries.doubles().between(-3, 3).ofScale(1);
    return Combinators.combine(
            entry, entry, entry, entry, entry, entry, Arbitraries.integers().between(0, 2))
        .as(Symmetric::new);
  }

  private static double overSigns(CurvatureProbes yours, Symmetric in) {
    double sum = 0;
    for (int signs = 0; signs < 8; signs++) {
      double[] u = new double[3];
      for (int i = 0; i < 3; i++) {
        u[i] = (signs >> i & 1) == 0 ? 1 : -1;
      }
      sum += yours.hutchinson(new Multiplied(in.matrix()), u)[in.entry];
    }
    return sum / 8;
  }

  private static Claim claim(CurvatureProbes yours) {
    return Claim.of("optimisers-and-mixtures.curvature-estimators", "Bartlett's mean")
        .states(
            """
            The mean of $B\\,\\hat g \\odot \\hat g$ over labels drawn from the model is the diagonal
            of the Gauss-Newton matrix $\\frac1B\\sum_b J_b^\\top(\\mathrm{diag}\\,p_b -
            p_bp_b^\\top)J_b$.
            """)
        .source(Source.paper("the Gauss-Newton-Bartlett estimator"))
        .assuming("labels are drawn from the model, independently")
        .examining(
            """
            Sums over all labels of a batch of %d, each with uniform numbers that draw it, for %d
            networks with one hidden layer.
            """
                .formatted(BATCH, NETWORKS))
        .holdsForEveryDraw("an identity for every network; draws only choose which")
        .in("the student's class", yours, CurvatureEstimatorsExercise::examine)
        .control("the labels of the data", control(false, BATCH, 1e9))
        .control("the factor B is left out", control(true, 1, 1e9))
        .control("the sampled gradient is clipped to length 0.3", control(true, BATCH, 0.3))
        .build();
  }

  private static Evidence examine(CurvatureProbes yours, Run run, Scale scale) {
    Streams streams = run.streams();
    double worst = 0;
    for (int n = 0; n < NETWORKS; n++) {
      TinyClassifier classifier = TinyClassifier.random(BATCH, streams.stream(n));
      double[] exact = classifier.gaussNewton();
      double[] mean = mean(yours, new Tiny(classifier), new int[BATCH], CLASSES);
      double largest = 0;
      double error = 0;
      for (int k = 0; k < exact.length; k++) {
        largest = Math.max(largest, exact[k]);
        double off = Math.abs(mean[k] - exact[k]);
        // Not the larger of both, which would lose a NaN.
        error = off <= error ? error : off;
      }
      worst = error / largest <= worst ? worst : error / largest;
    }
    // 27 outcomes, each the square of a sum of 9 products of four factors.
    return new Rounding(
        "largest error of the mean over the largest entry", worst, Rounding.ulps(27 * 9 * 4, 1));
  }

  /** The mean over all labels, each drawn by the middle of the numbers that draw it. */
  private static double[] mean(CurvatureProbes yours, Classifier network, int[] data, int classes) {
    int batch = network.batch();
    int outcomes = (int) Math.round(StrictMath.pow(classes, batch));
    double[] mean = null;
    for (int outcome = 0; outcome < outcomes; outcome++) {
      double[] uniforms = new double[batch];
      double probability = 1;
      int rest = outcome;
      for (int b = 0; b < batch; b++) {
        double[] p = network.probabilities(b);
        for (int v = 0; v < rest % classes; v++) {
          uniforms[b] += p[v];
        }
        uniforms[b] += p[rest % classes] / 2;
        probability *= p[rest % classes];
        rest /= classes;
      }
      double[] estimate = yours.bartlett(network, data.clone(), uniforms);
      mean = mean == null ? new double[estimate.length] : mean;
      for (int k = 0; k < mean.length; k++) {
        mean[k] += probability * estimate[k];
      }
    }
    return mean;
  }

  private static CurvatureProbes control(boolean drawn, double factor, double clip) {
    return new CurvatureProbes() {
      @Override
      public double[] hutchinson(UnaryOperator<double[]> hessian, double[] u) {
        return u.clone();
      }

      @Override
      public double[] bartlett(Classifier network, int[] data, double[] uniforms) {
        int[] labels = data.clone();
        for (int b = 0; drawn && b < labels.length; b++) {
          double left = uniforms[b];
          double[] p = network.probabilities(b);
          while (left >= p[labels[b]] && labels[b] < p.length - 1) {
            left -= p[labels[b]++];
          }
        }
        double[] g = network.gradient(labels);
        double square = 0;
        for (double entry : g) {
          square += entry * entry;
        }
        double shrink = Math.min(1, clip / Math.sqrt(square));
        for (int k = 0; k < g.length; k++) {
          g[k] = factor * shrink * shrink * g[k] * g[k];
        }
        return g;
      }
    };
  }

  @Override
  public Optional<Plot<CurvatureProbes>> plot() {
    return Optional.of(
        new Plot<>(
            "The mean of Bartlett's estimate for two classes.",
            Axis.linear("probability p of the first class"),
            Axis.linear("curvature by the first logit"),
            Plot.evenly(0.01, 0.99, 99),
            (yours, p) -> mean(yours, new TwoClasses(p), new int[2], 2)[0],
            p -> p * (1 - p)));
  }
}
