package org.lemmata.exercise.hessian;

import java.util.List;
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
import org.lemmata.hessian.sharpness.construct.Generaliser;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** The flatness of four neurons that know xor, and the scale at which they are flattest. */
public final class PrintedFormulaExercise implements Exercise<PrintedFormulaExercise.FourNeurons> {

  /** What the student's class implements. */
  public interface FourNeurons {

    /**
     * The trace of the Hessian of the mean of (f - y)² over corners of the cube, with respect to
     * all weights and biases.
     *
     * @param d dimension, at least 2
     * @param r the scale of the first layer, positive
     */
    double trace(int d, double r);

    /**
     * The r with the least trace.
     *
     * @param d dimension, at least 2
     */
    double flattest(int d);

    /**
     * The trace at the printed r = (d² + 1)^{1/4}, divided by the least trace.
     *
     * @param d dimension, at least 2
     */
    double excess(int d);
  }

  private static final double ROUNDING = 1e-11;

  private static final String SQUARES =
      "2 · (3 + 1 + 1): the derivatives by row, bias and output weight, squared";

  private static final String PRINTED =
      "So it is printed. Put it into your own trace, and a slightly smaller $r$ beside it: the"
          + " smaller one is flatter.";

  /** A scale to try. */
  record ScaleOf(int d, double r) {}

  /** A dimension to try. */
  record Dimension(int d) {}

  /** A guess that takes the length of the inputs to be so much more than d. */
  private record Guess(double bias, boolean printed) implements FourNeurons {

    @Override
    public double trace(int d, double r) {
      return 2 * ((d + bias) / (r * r) + r * r);
    }

    @Override
    public double flattest(int d) {
      return printed ? Generaliser.printed(d) : Math.sqrt(Math.sqrt(d + bias));
    }

    @Override
    public double excess(int d) {
      return trace(d, Generaliser.printed(d)) / trace(d, flattest(d));
    }
  }

  private static final Guess RIGHT = new Guess(1, false);

  @Override
  public String id() {
    return "hessian.printed-formula";
  }

  @Override
  public Class<FourNeurons> asked() {
    return FourNeurons.class;
  }

  @Override
  public List<Requirement<FourNeurons>> requirements() {
    return List.of(
        KnownAnswer.<FourNeurons>of(
                "the trace for $d = 3$, $r = 1$", yours -> yours.trace(3, 1), 10, ROUNDING, SQUARES)
            .mistake(
                5, "The Hessian of $(f - y)^2$ is twice the square of the gradient: 2 is missing.")
            .mistake(
                8,
                "The biases are weights too: the gradient with respect to a neuron's row and bias"
                    + " has the square $d + 1$ times $1/r^2$.")
            .mistake(
                40,
                "At a corner one neuron is active, not four: the others are below 0 and have no"
                    + " gradient.")
            .teaches(
                "At a fit the trace is the mean of $2 |\\n"
                    + "abla f|^2$: the squares of the derivatives with respect to the active"
                    + " neuron's row, bias and output weight."),
        Law.of(
                "the trace for other scales",
                scales(),
                (FourNeurons yours, ScaleOf at) ->
                    Seen.near(
                        yours.trace(at.d, at.r), RIGHT.trace(at.d, at.r), 1e-10 * at.d / at.r))
            .teaches(
                "The active neuron's activation is $r$ and its output weight $1/r$ in size, so the"
                    + " two parts go with $r^2$ and $1/r^2$."),
        KnownAnswer.<FourNeurons>of(
                "the flattest $r$ for $d = 30$",
                yours -> yours.flattest(30),
                2.3596110617,
                1e-9,
                "31 to the power 1/4")
            .mistake(Generaliser.printed(30), PRINTED)
            .mistake(Math.sqrt(31), "You are to give $r$, and this is $r^2$.")
            .teaches("Set the derivative of your trace with respect to $r$ to zero."),
        Law.of(
                "no other scale is flatter",
                Arbitraries.integers().between(2, 60).map(Dimension::new),
                PrintedFormulaExercise::least)
            .teaches("The trace is $a/r^2 + b r^2$: it is least where both parts are equal."),
        KnownAnswer.<FourNeurons>of(
                "how much sharper the printed $r$ is for $d = 30$",
                yours -> yours.excess(30),
                RIGHT.excess(30),
                1e-9,
                "62.0988/22.2711")
            .mistake(
                1 / RIGHT.excess(30),
                "The printed trace is to be divided by the least, not the other" + " way round.")
            .mistake(
                RIGHT.trace(30, Generaliser.printed(30)) - RIGHT.trace(30, RIGHT.flattest(30)),
                "That is the difference, and the quotient is asked."),
        Proposition.of(PrintedFormulaExercise::claim)
            .teaches(
                "The network itself decides: built with your $r$, its Hessian must have your trace,"
                    + " and that must be $4 \\sqrt{d + 1}$."));
  }

  private static Seen least(FourNeurons yours, Dimension at) {
    double r = yours.flattest(at.d);
    double here = yours.trace(at.d, r);
    for (double factor : new double[] {0.95, 1.05}) {
      double there = yours.trace(at.d, factor * r);
      if (!(here <= there)) {
        return Seen.that(
            false,
            "the trace is "
                + Seen.text(here)
                + " at your r = "
                + Seen.text(r)
                + " and "
                + Seen.text(there)
                + " at "
                + Seen.text(factor)
                + " times that");
      }
    }
    return Seen.that(true, "none is flatter");
  }

  private static Arbitrary<ScaleOf> scales() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 60),
            Arbitraries.doubles().between(0.1, 10).ofScale(1))
        .as(ScaleOf::new);
  }

  private static Claim claim(FourNeurons yours) {
    return Claim.of("hessian.printed-formula", "The flattest four neurons")
        .states("With the right $r$ the trace is $4 \\sqrt{d + 1}$, the least of all networks.")
        .source(
            Source.derived(
                "Equation (5) of Wen, Li and Ma, corrected; the least trace is stated there"))
        .assuming("$d$ from 3 to 8, the corners (x₁, x₂, s) for a few s as training set")
        .examining("Builds the network with that r, and takes the trace of its Hessian.")
        .in("the student's class", yours, PrintedFormulaExercise::examine)
        .control("r as printed", new Guess(1, true))
        .control("r for a network without biases", new Guess(0, false))
        .build();
  }

  private static Evidence examine(FourNeurons yours, Run run, Scale scale) {
    double network = 0;
    double bound = 0;
    for (int d = 3; d <= 8; d++) {
      Samples corners = Corners.complete(2, d);
      double r = yours.flattest(d);
      double trace = yours.trace(d, r);
      double built = r > 0 ? Generaliser.bias(corners, r).trace() : 0;
      network = worse(network, Math.abs(trace - built));
      bound = worse(bound, Math.abs(trace - 4 * Math.sqrt(d + 1)));
    }
    return Every.of(
        "the network with your r",
        new Rounding("your trace and that of the Hessian", network, Rounding.ulps(64, 32)),
        new Rounding("your trace and the least of all", bound, Rounding.ulps(64, 32)));
  }

  /** The larger of both, but NaN if either is. */
  private static double worse(double a, double b) {
    return b <= a ? a : b;
  }

  @Override
  public Optional<Plot<FourNeurons>> plot() {
    return Optional.of(
        new Plot<>(
            "The trace against r for d = 30; the printed r is 5.48.",
            Axis.linear("r"),
            Axis.linear("trace of the Hessian"),
            Plot.evenly(1, 7, 121),
            (yours, r) -> yours.trace(30, r),
            r -> RIGHT.trace(30, r)));
  }
}
