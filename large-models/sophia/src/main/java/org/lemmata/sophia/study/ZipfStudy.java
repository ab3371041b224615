package org.lemmata.sophia.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.lemmata.linalg.random.Streams;
import org.lemmata.sophia.zipf.BigramTask;
import org.lemmata.sophia.zipf.Contexts;
import org.lemmata.sophia.zipf.Curvature;
import org.lemmata.sophia.zipf.TableOptimiser;
import org.lemmata.sophia.zipf.TableTraining;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.ParameterSpec;

/** A convex language model in small, trained by four optimisers over their grids of rates. */
public final class ZipfStudy {

  private ZipfStudy() {}

  /**
   * What can be set.
   *
   * @param contexts how often contexts occur
   * @param steps the length of a training
   * @param curvature where Sophia has its curvature from
   * @param world which random task
   */
  public record Parameters(
      @Param(value = "how often contexts occur", byDefault = "zipf") Contexts contexts,
      @Param(
              value = "number of steps",
              byDefault = "50",
              min = 1,
              max = 10000,
              trial = {1, 12})
          int steps,
      @Param(value = "where Sophia has its curvature from", byDefault = "exact")
          Curvature curvature,
      @Param(
              value = "which random task",
              byDefault = "0",
              min = 0,
              max = 1000000,
              trial = {0, 100})
          int world) {}

  /** A training. */
  private record Row(TableOptimiser optimiser, double rate, double excess) {

    String name() {
      return optimiser.name().toLowerCase(Locale.ROOT);
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("sophia.zipf", Parameters.class)
          .title("A convex language model with Zipf contexts, by four optimisers")
          .describedBy(
              """
              Trains a table of 64 × 64 logits on the exact frequencies of a random bigram language,
              from zeros, with momentum 0.9 and a cosine schedule to a twentieth of the rate: the
              loss less the entropy at the end, for every rate of each optimiser's grid. Sophia has
              γ = 1 and the exact diagonal of the Hessian, or one estimated from sampled tokens.
              """)
          .rows(Row.class)
          .text("optimiser", "gd, sign, adam or sophia", Row::name)
          .real("rate", "largest rate", Row::rate)
          .real("excess", "loss less entropy at the end; empty if not finite", Row::excess)
          .computedBy(ZipfStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<Row> out) {
    Streams streams = run.streams();
    BigramTask task = BigramTask.of(p.contexts, streams.stream(p.world));
    List<TableTraining> all = new ArrayList<>();
    for (TableOptimiser optimiser : TableOptimiser.values()) {
      for (double rate : optimiser.rates()) {
        all.add(new TableTraining(task, optimiser, rate, p.steps, p.curvature));
      }
    }
    double[] known = p.curvature == Curvature.EXACT ? new double[0] : withExactCurvature(p, run);
    Streams samples = streams.child("samples");
    List<Double> ends =
        run.parallel()
            .map(
                all.size(),
                i ->
                    known.length > 0 && all.get(i).optimiser() != TableOptimiser.SOPHIA
                        ? known[i]
                        : all.get(i).excess(samples.stream(p.world, i)));
    for (int i = 0; i < all.size(); i++) {
      TableTraining training = all.get(i);
      out.accept(new Row(training.optimiser(), training.rate(), ends.get(i)));
    }
  }

  /** The excess losses of the same trainings, in which Sophia alone sees another curvature. */
  private static double[] withExactCurvature(Parameters p, Run run) {
    Parameters exact = new Parameters(p.contexts, p.steps, Curvature.EXACT, p.world);
    Map<String, String> set = ParameterSpec.of(Parameters.class).format(exact);
    return run.table(STUDY, Request.of(set, run.seed())).doubles("excess");
  }
}
