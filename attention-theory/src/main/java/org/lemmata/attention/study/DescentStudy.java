package org.lemmata.attention.study;

import java.util.List;
import java.util.function.Consumer;
import org.lemmata.attention.descent.Descent;
import org.lemmata.attention.descent.Start;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.param.Case;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** Where descent on the population loss ends. */
public final class DescentStudy {

  private DescentStudy() {}

  /** What can be set. */
  public record Parameters(
      @Group(
              defaults = "d=2 n=4 noise=0.25",
              range = "d=1..12 n=1..100000 noise=0..1000",
              trial = "d=1..3 noise=0..2")
          Case at,
      @Param(
              value = "start: balanced (a = c = 0, b = |A|, small) or random (all entries normal)",
              byDefault = "random")
          Start start,
      @Param(
              value = "restarts, each from its own start",
              byDefault = "20",
              min = 1,
              max = 10_000,
              trial = {1, 3})
          int restarts) {}

  /** Where one descent ended. */
  private record Row(int restart, double loss, double gap, double distance) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("attention.descent", Parameters.class)
          .title("Where descent on the population loss ends")
          .describedBy(
              """
              Local descent (BFGS with an exact line search) on the exact population loss over all
              blocks (a, b, A, c), for standard normal covariates and weights. From a small balanced
              start it reaches L*; from random starts it can stop at strictly worse local minima
              (numerical evidence, measured for this project; not a proof).
              """)
          .rows(Row.class)
          .whole("restart", "index of the start, from 1", Row::restart)
          .real("loss", "population loss where descent ended", Row::loss)
          .real("gap", "that loss less L*, the least loss", Row::gap)
          .real(
              "distance",
              "|K − η* I| in Frobenius norm, K = bA′ + ca′ where descent ended",
              Row::distance)
          .computedBy(DescentStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    int d = p.at.d();
    PopulationLoss loss = new PopulationLoss(Prompt.isotropic(d, p.at.n(), p.at.noise()));
    double least = Optimum.loss(d, p.at.n(), p.at.noise());
    Matrix optimum = Matrix.identity(d).scale(Optimum.step(d, p.at.n(), p.at.noise()));
    Streams streams = run.streams();
    List<Row> ends =
        run.parallel()
            .map(
                p.restarts,
                i -> {
                  Descent.End end = Descent.minimise(loss, p.start.draw(d, streams.stream(i)));
                  Matrix gap = end.weights().preconditioner().minus(optimum);
                  return new Row(i + 1, end.loss(), end.loss() - least, gap.frobenius());
                });
    ends.forEach(out);
  }
}
