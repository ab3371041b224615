package org.lemmata.doremi.study;

import org.lemmata.doremi.minimax.Mode;
import org.lemmata.doremi.minimax.QuadraticGame;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;

/** Group DRO on the convex game. */
public final class MinimaxStudy {

  private MinimaxStudy() {}

  /**
   * What can be set.
   *
   * @param steps how long
   * @param mode what moves the weights
   * @param smoothing the share of the uniform weights
   */
  public record Parameters(
      @Param(
              value = "number of steps",
              byDefault = "100",
              min = 0,
              max = 1e6,
              trial = {0, 300})
          int steps,
      @Param(value = "what moves the weights", byDefault = "doremi") Mode mode,
      @Param(value = "share c of the uniform weights", byDefault = "0.001", min = 0, max = 1)
          double smoothing) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("doremi.minimax", Parameters.class)
          .title("Group DRO on three quadratic domains")
          .describedBy(
              """
              Losses bᵢ + aᵢ(θ − cᵢ)²/2, a = (1, 4, 1), c = (−1, 1, 0.2), irreducible b = (0.1, 0.5,
              5). Weights by the paper's step, η = 1, from uniform ones; then gradient descent on θ
              at rate 0.1, from 0. The least largest excess is 8/9, at θ = 1/3 with weights (2/3,
              1/3, 0) (derived). "hardest" moves by the loss without a reference, "easiest" by minus
              the irreducible loss.
              """)
          .rows(QuadraticGame.State.class)
          .whole("step", "steps played", QuadraticGame.State::step)
          .real("theta", "the number θ", QuadraticGame.State::theta)
          .real("alpha1", "weight α₁", state -> state.alpha().get(0))
          .real("alpha2", "weight α₂", state -> state.alpha().get(1))
          .real("alpha3", "weight α₃", state -> state.alpha().get(2))
          .real("average1", "mean of α₁ so far", state -> state.average().get(0))
          .real("average2", "mean of α₂ so far", state -> state.average().get(1))
          .real("average3", "mean of α₃ so far", state -> state.average().get(2))
          .computedBy(
              (p, run, out) -> new QuadraticGame(p.mode, p.smoothing).play(p.steps).forEach(out));
}
