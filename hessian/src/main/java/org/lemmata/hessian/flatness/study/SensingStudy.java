package org.lemmata.hessian.flatness.study;

import org.lemmata.hessian.flatness.param.Draw;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.sensing.Approach;
import org.lemmata.hessian.flatness.sensing.SensingSnapshot;
import org.lemmata.hessian.flatness.sensing.SensingTraining;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** Recovery of a low-rank matrix from linear measurements. */
public final class SensingStudy {

  private SensingStudy() {}

  /** What can be set. */
  public record Parameters(
      @Group ProblemLaw law,
      @Group Approach approach,
      @Param(
              value = "rows of the table along label-noise SGD",
              byDefault = "50",
              min = 1,
              max = 10_000,
              trial = {1, 5})
          int points,
      @Group Draw draw) {

    private SensingTraining train(Run run) {
      Streams streams = draw.of(run.streams());
      return SensingTraining.run(
          approach, law.draw(streams, 0), points, streams.child("training"), run.checkpoint());
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("flatness.sensing", Parameters.class)
          .title("Recovery of a low-rank matrix from linear measurements")
          .describedBy(
              """
              Trains a deep linear network on ⟨A_i, M*⟩, i = 1..n, or finds an interpolator. Plain
              gradient descent fits without recovering; adding λ times the trace of the Hessian, or
              noise in the labels (which adds about ησ²/2 times the trace, derived), leads to a
              small nuclear norm. The error of the flatness method is proportional to its last λ.
              Entries of a completion are scaled by the square root of their number. Our setting:
              the paper's own is not known to us.
              """)
          .rows(SensingSnapshot.class)
          .whole(
              "step",
              "steps so far; for flatness, evaluations of loss and trace; for min-nuclear,"
                  + " iterations",
              SensingSnapshot::step)
          .real("loss", "mean squared residual, without noise in the labels", SensingSnapshot::loss)
          .real("error", "squared relative error ‖E − M*‖² / ‖M*‖²", SensingSnapshot::error)
          .real("nuclear", "nuclear norm ‖E‖_* over ‖M*‖_*", SensingSnapshot::nuclear)
          .real("trace", "trace of the Hessian; empty without a network", SensingSnapshot::trace)
          .real(
              "gap",
              "relative duality gap of min-nuclear, at most which its nuclear norm is above the least;"
                  + " sought to 1e-9; empty for other methods",
              SensingSnapshot::gap)
          .computedBy((p, run, out) -> p.train(run).path().forEach(out));
}
