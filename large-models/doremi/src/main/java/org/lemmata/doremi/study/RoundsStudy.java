package org.lemmata.doremi.study;

import org.lemmata.doremi.train.Ground;
import org.lemmata.doremi.train.Net;
import org.lemmata.doremi.train.Pace;
import org.lemmata.doremi.train.Shares;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.engine.home.Libraries;
import org.lemmata.study.Repeats;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** DoReMi again and again, each time with a reference on the weights that were found. */
public final class RoundsStudy {

  private RoundsStudy() {}

  /** What can be set. */
  public record Parameters(
      @Group Ground ground,
      @Param(
              value = "number of rounds",
              byDefault = "3",
              min = 1,
              max = 1000,
              trial = {1, 2})
          int rounds,
      @Param(
              value = "layers x width of reference and proxy",
              byDefault = "1x48",
              examples = {"1x16", "2x16"})
          Net net,
      @Param(
              value = "steps of the reference, and of the proxy",
              byDefault = "500",
              min = 1,
              max = 1e8,
              trial = {1, 3})
          int steps,
      @Param(value = "share c of the uniform weights", byDefault = "0.001", min = 0, max = 1)
          double smoothing,
      @Group Pace pace) {

    private Parameters canonical() {
      return new Parameters(ground.resolved(), rounds, net, steps, smoothing, pace);
    }

    private WeightsStudy.Parameters search(Shares shares) {
      return SEARCH.defaults().with(ground, net, pace, steps).from(shares).smoothed(smoothing);
    }
  }

  private static final ParameterSpec<WeightsStudy.Parameters> SEARCH =
      ParameterSpec.of(WeightsStudy.Parameters.class);

  /** A domain in a round. */
  private record Row(int round, String domain, double weight, double change) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("doremi.rounds", Parameters.class)
          .title("DoReMi in rounds")
          .describedBy(
              """
              The iterated form: the first reference is trained on uniform shares, every further one
              on the weights that the round before returned (doremi.weights). The paper stops when no
              weight changes by 0.001 or more.
              """)
          .canonical(Parameters::canonical)
          .repeats(Repeats.BITS_PER_DEVICE)
          .needs(Libraries.need())
          .rows(Row.class)
          .whole("round", "round, from 1", Row::round)
          .text("domain", "name of the domain", Row::domain)
          .real("weight", "weight that the round returned", Row::weight)
          .real("change", "largest change of a weight in this round", Row::change)
          .computedBy(
              (p, run, out) -> {
                int k = p.ground.domains(run).size();
                DomainWeights before = DomainWeights.uniform(k);
                Shares shares = SEARCH.defaults().shares();
                for (int round = 1; round <= p.rounds; round++) {
                  Table table = p.search(shares).table(run);
                  DomainWeights found = Lasts.weights(table, k);
                  for (int i = 0; i < k; i++) {
                    String name = table.texts("domain").get(i);
                    out.accept(new Row(round, name, found.get(i), found.distance(before)));
                  }
                  before = found;
                  shares = Shares.of(found);
                }
              });
}
