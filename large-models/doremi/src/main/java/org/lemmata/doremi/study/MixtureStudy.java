package org.lemmata.doremi.study;

import org.lemmata.doremi.minimax.Mode;
import org.lemmata.doremi.text.Domains;
import org.lemmata.doremi.train.Clipping;
import org.lemmata.doremi.train.Ground;
import org.lemmata.doremi.train.Net;
import org.lemmata.doremi.train.Pace;
import org.lemmata.doremi.train.Shares;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.engine.home.Libraries;
import org.lemmata.study.Declaration;
import org.lemmata.study.Repeats;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** The whole of DoReMi: weights from a small proxy, and a larger model with and without them. */
public final class MixtureStudy {

  private MixtureStudy() {}

  /** What can be set. */
  public record Parameters(
      @Group Ground ground,
      @Param(value = "what moves the weights", byDefault = "doremi") Mode mode,
      @Param(value = "where the excess is clipped at 0", byDefault = "token") Clipping clipping,
      @Param(
              value = "layers x width of reference and proxy",
              byDefault = "1x48",
              examples = {"1x16", "2x16"})
          Net proxy,
      @Param(
              value = "steps of the reference, and of the proxy",
              byDefault = "500",
              min = 1,
              max = 1e8,
              trial = {1, 4})
          int search,
      @Param(
              value = "layers x width of the main models",
              byDefault = "2x64",
              examples = {"1x16", "2x16"})
          Net net,
      @Param(
              value = "steps of the main models",
              byDefault = "600",
              min = 1,
              max = 1e8,
              trial = {1, 4})
          int steps,
      @Group Pace pace) {

    private Parameters canonical() {
      Clipping kept = mode == Mode.DOREMI ? clipping : SEARCH.defaults().clipping();
      return new Parameters(ground.resolved(), mode, kept, proxy, search, net, steps, pace);
    }

    /** Both are checked before anything is trained; other studies know the proxy as their net. */
    private void requireModels(Domains domains) {
      proxy.shape("proxy", domains.vocabulary(), ground.context());
      net.shape("net", domains.vocabulary(), ground.context());
    }

    private WeightsStudy.Parameters weights() {
      return SEARCH.defaults().with(ground, proxy, pace, search).by(mode, clipping);
    }

    private ModelStudy.Parameters model(Shares shares) {
      return new ModelStudy.Parameters(
          ground, shares, net, pace, steps, MODEL.defaults().evaluations());
    }
  }

  private static final ParameterSpec<WeightsStudy.Parameters> SEARCH =
      ParameterSpec.of(WeightsStudy.Parameters.class);

  private static final ParameterSpec<ModelStudy.Parameters> MODEL =
      ParameterSpec.of(ModelStudy.Parameters.class);

  /** A domain. */
  private record Row(
      int number,
      String domain,
      double reference,
      double weight,
      double baseLoss,
      double doremiLoss,
      double entropy) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("doremi.mixture", Parameters.class)
          .title("Language models on the mixture that a small proxy finds")
          .describedBy(
              """
              The three steps of DoReMi: a reference on uniform shares (doremi.model), a proxy of its
              size with Group DRO (doremi.weights), and a larger model on the average of the weights,
              beside one on uniform shares from the same start. Losses are held-out ones after the
              last step.
              """)
          .canonical(Parameters::canonical)
          .repeats(Repeats.BITS_PER_DEVICE)
          .needs(Libraries.need())
          .rows(Row.class)
          .whole("number", "place of the domain, from 1", Row::number)
          .text("domain", "name of the domain", Row::domain)
          .real("reference", "loss of the reference in nats a token", Row::reference)
          .real("weight", "weight that the algorithm returns", Row::weight)
          .real("base_loss", "loss of the model on uniform shares", Row::baseLoss)
          .real("doremi_loss", "loss of the model on the weights", Row::doremiLoss)
          .real(
              "gain",
              "what the weights gain, base_loss less doremi_loss",
              row -> row.baseLoss - row.doremiLoss)
          .real(
              "entropy",
              "entropy rate of the text in nats a token; empty where it is not known",
              Row::entropy)
          .computedBy(MixtureStudy::rows);

  private static void rows(Parameters p, Run run, Declaration.Output<Row> out) {
    Domains domains = p.ground.domains(run);
    p.requireModels(domains);
    WeightsStudy.Parameters search = p.weights();
    Table weights = search.table(run);
    int k = domains.size();
    DomainWeights found = Lasts.weights(weights, k);
    Table uniform = p.model(MODEL.defaults().shares()).table(run);
    double[] reference = Lasts.of(search.reference().table(run), "loss", k);
    double[] base = Lasts.of(uniform, "loss", k);
    double[] doremi = Lasts.of(p.model(Shares.of(found)).table(run), "loss", k);
    double[] entropy = Lasts.of(uniform, "entropy", k);
    for (int i = 0; i < k; i++) {
      out.accept(
          new Row(
              i + 1,
              uniform.texts("domain").get(i),
              reference[i],
              found.get(i),
              base[i],
              doremi[i],
              entropy[i]));
    }
  }
}
