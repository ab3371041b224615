package org.lemmata.exercise.attention;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.attention.model.OtherCovariates;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.KnownAnswer;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.Plot;
import org.lemmata.exercise.Proposition;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** The optimal loss for uniform covariates, and what it says about a setting as printed. */
public final class PrintedSettingExercise
    implements Exercise<PrintedSettingExercise.UniformFigure> {

  /** What the student's class implements. */
  public interface UniformFigure {

    /**
     * The best step of one step of gradient descent without label noise, for covariates with
     * independent symmetric coordinates.
     *
     * @param d dimension, at least 1
     * @param n number of examples, at least 1
     * @param variance of a coordinate, positive
     * @param fourthMoment of a coordinate, at least the square of the variance
     */
    double step(int d, int n, double variance, double fourthMoment);

    /**
     * Half the mean squared error of that step, for coordinates uniform on [-a, a].
     *
     * @param d dimension, at least 1
     * @param n number of examples, at least 1
     * @param a positive
     */
    double halfLoss(int d, int n, double a);

    /** The a with which the figure was drawn. */
    double drawnWith();
  }

  private static final double ROUNDING = 1e-12;

  private static final String DERIVED = "the closed form, derived for this project";

  /** A size to try. */
  record Size(int d, int n) {}

  /** A size and half a width to try. */
  record Width(int d, int n, double a) {}

  /** An answer with another half width or a loss times a factor. */
  private record Guess(double a, double factor) implements UniformFigure {

    @Override
    public double step(int d, int n, double variance, double fourthMoment) {
      return OtherCovariates.independentStep(d, n, variance, fourthMoment, 0);
    }

    @Override
    public double halfLoss(int d, int n, double a) {
      return factor * right(d, n, a);
    }

    @Override
    public double drawnWith() {
      return a;
    }
  }

  @Override
  public String id() {
    return "attention.printed-setting";
  }

  @Override
  public Class<UniformFigure> asked() {
    return UniformFigure.class;
  }

  @Override
  public List<Requirement<UniformFigure>> requirements() {
    return List.of(
        KnownAnswer.<UniformFigure>of(
                "the step for normal coordinates, $d = 5$, $n = 20$",
                yours -> yours.step(5, 20, 1, 3),
                1 / 26.0,
                ROUNDING,
                "1/(n + d + 1), since a normal coordinate has fourth moment 3")
            .mistake(
                1 / 24.0,
                "That is the step for coordinates whose squares do not vary: the fourth moment must"
                    + " enter.")
            .teaches(
                "The step is $\\mathbb{E} \\, w'X'X w$ over $\\mathbb{E} |X'X w|^2$. In the second,"
                    + " a coordinate meets itself in equal examples, and its fourth moment comes"
                    + " in."),
        Law.of(
                "coordinates 1 and −1 give $1/(n + d - 1)$",
                sizes(),
                (UniformFigure yours, Size at) ->
                    Seen.near(yours.step(at.d, at.n, 1, 1), 1 / (at.n + at.d - 1.0), ROUNDING))
            .teaches(
                "For a sign the fourth moment is 1 and $|x|^2 = d$ for every draw. A step that"
                    + " knows only the variance takes them for normal."),
        Law.of(
                "$c$ times the covariates, the step over $c^2$",
                widths(),
                (UniformFigure yours, Width at) -> {
                  double square = at.a * at.a;
                  double one = yours.step(at.d, at.n, 1 / 3.0, 0.2);
                  double scaled = yours.step(at.d, at.n, square / 3, square * square / 5);
                  return Seen.near(scaled, one / square, 1e-9 / square);
                })
            .teaches(
                "The prediction is quadratic in the covariates, so the step must undo a factor"
                    + " $c^2$: the variance belongs in the numerator and its square below."),
        KnownAnswer.<UniformFigure>of(
                "half the loss for $a = 1$, $d = n = 10$",
                yours -> yours.halfLoss(10, 10, 1),
                0.824915824916,
                5e-13,
                DERIVED + ", to the digits shown")
            .mistake(1.649831649832, "That is the loss, and half of it is asked.")
            .mistake(
                0.873015873016,
                "You took the coordinates for normal with the same variance; those of a uniform law"
                    + " have fourth moment $a^4/5$, not $3 (a^2/3)^2$.")
            .teaches(
                "The loss is $\\mathbb{E} |x'(w - \\eta X'X w)|^2$ with the query's variance."),
        Law.of(
                "half the loss for every size and width",
                widths(),
                (UniformFigure yours, Width at) ->
                    Seen.near(
                        yours.halfLoss(at.d, at.n, at.a), right(at.d, at.n, at.a), 1e-10 * at.n))
            .teaches("Uniform on $[-a, a]$: variance $a^2/3$, fourth moment $a^4/5$."),
        KnownAnswer.<UniformFigure>of(
                "the half width that the figure was drawn with",
                UniformFigure::drawnWith,
                0.5,
                ROUNDING,
                "the axis of the figure, and the authors' code")
            .mistake(
                1,
                "So the text says. But no step does better than the best one, and half its loss"
                    + " would be 0.82: the figure's axis ends at 0.4.")
            .mistake(
                0.25,
                "You halved once too often: the loss goes with the square of $a$, so a quarter of"
                    + " the loss is half the width."),
        Proposition.of(PrintedSettingExercise::claim)
            .teaches("Your half width must put your own optimum on the axis of the figure."));
  }

  private static double right(int d, int n, double a) {
    double square = a * a;
    return OtherCovariates.independentLoss(d, n, square / 3, square * square / 5, 0) / 2;
  }

  private static Arbitrary<Size> sizes() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 30), Arbitraries.integers().between(1, 60))
        .as(Size::new);
  }

  private static Arbitrary<Width> widths() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 30),
            Arbitraries.integers().between(1, 60),
            Arbitraries.doubles().between(0.1, 3).ofScale(1))
        .as(Width::new);
  }

  private static Claim claim(UniformFigure yours) {
    return Claim.of("attention.printed-setting", "The figure's optimum lies on its axis")
        .states("With the half width that was used, the optimum at $d = n = 10$ is on the axis.")
        .source(
            Source.derived(
                "the optimum in closed form; the axis of von Oswald and others, Figure 2, is"
                    + " theirs"))
        .assuming("no label noise, $d = n = 10$")
        .examining("Puts the half width into the loss, and compares with the ends of the axis.")
        .in("the student's class", yours, PrintedSettingExercise::examine)
        .control("the half width as printed", new Guess(1, 1))
        .control("a loss without its factor 1/2", new Guess(0.5, 2))
        .build();
  }

  private static Evidence examine(UniformFigure yours, Run run, Scale scale) {
    double a = yours.drawnWith();
    double value = yours.halfLoss(10, 10, a);
    return Every.of(
        "your optimum",
        new Searched("half the loss, on the axis", value, new Interval(0.2, 0.4)),
        new Approximation(
            "half the loss, against exact moments",
            Math.abs(value - 0.206228956229),
            1e-12,
            "twelve digits are quoted"));
  }

  @Override
  public Optional<Plot<UniformFigure>> plot() {
    return Optional.of(
        new Plot<>(
            "Half the optimal loss against the number of examples, d = n, a = 1/2.",
            Axis.linear("n"),
            Axis.linear("half the loss"),
            Plot.evenly(2, 40, 39),
            (yours, n) -> yours.halfLoss((int) Math.round(n), (int) Math.round(n), 0.5),
            n -> right((int) Math.round(n), (int) Math.round(n), 0.5)));
  }
}
