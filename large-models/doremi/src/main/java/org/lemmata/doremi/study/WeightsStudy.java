package org.lemmata.doremi.study;

import org.lemmata.doremi.minimax.Mode;
import org.lemmata.doremi.text.Domains;
import org.lemmata.doremi.train.Clipping;
import org.lemmata.doremi.train.Ground;
import org.lemmata.doremi.train.Net;
import org.lemmata.doremi.train.Pace;
import org.lemmata.doremi.train.Shares;
import org.lemmata.doremi.train.Signal;
import org.lemmata.doremi.train.WeightSearch;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.home.Libraries;
import org.lemmata.study.Repeats;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** The weights of domains over the training of a proxy. */
public final class WeightsStudy {

  private WeightsStudy() {}

  /** What can be set. */
  public record Parameters(
      @Group Ground ground,
      @Param(
              value = "share of each domain in the reference's training",
              byDefault = "uniform",
              examples = {"uniform", "1:1:2:1:0.5:1"})
          Shares shares,
      @Param(
              value = "layers x width of reference and proxy",
              byDefault = "1x48",
              examples = {"1x16", "2x16"})
          Net net,
      @Group Pace pace,
      @Param(
              value = "steps of the reference, and of the proxy",
              byDefault = "500",
              min = 1,
              max = 1e8,
              trial = {1, 5})
          int steps,
      @Param(value = "what moves the weights", byDefault = "doremi") Mode mode,
      @Param(value = "where the excess is clipped at 0", byDefault = "token") Clipping clipping,
      @Param(
              value = "step size η of the weights",
              byDefault = "1",
              min = 0,
              max = 1e3,
              trial = {0, 2})
          double eta,
      @Param(value = "share c of the uniform weights", byDefault = "0.001", min = 0, max = 1)
          double smoothing,
      @Param(
              value = "about how many steps leave rows",
              byDefault = "50",
              min = 1,
              max = 1e6,
              trial = {1, 3})
          int points) {

    private WeightSearch search() {
      return new WeightSearch(
          ground, net, pace, steps, new Signal(mode, clipping), eta, smoothing, points);
    }

    /** The training of the reference. */
    ModelStudy.Parameters reference() {
      return new ModelStudy.Parameters(ground, shares, net, pace, steps, 1);
    }

    /** The table of these parameters. */
    Table table(Run run) {
      return run.table(STUDY, Request.of(SPEC.format(this), run.seed()));
    }

    /** The same elsewhere: other texts, models and training. */
    Parameters with(Ground otherGround, Net otherNet, Pace otherPace, int otherSteps) {
      return new Parameters(
          otherGround,
          shares,
          otherNet,
          otherPace,
          otherSteps,
          mode,
          clipping,
          eta,
          smoothing,
          points);
    }

    /** The same with weights moved by something else. */
    Parameters by(Mode otherMode, Clipping otherClipping) {
      return new Parameters(
          ground, shares, net, pace, steps, otherMode, otherClipping, eta, smoothing, points);
    }

    /** The same with a reference on other shares. */
    Parameters from(Shares other) {
      return new Parameters(
          ground, other, net, pace, steps, mode, clipping, eta, smoothing, points);
    }

    /** The same with another share of the uniform weights. */
    Parameters smoothed(double other) {
      return new Parameters(ground, shares, net, pace, steps, mode, clipping, eta, other, points);
    }

    private Parameters canonical() {
      Parameters usual = SPEC.defaults();
      Parameters here = with(ground.resolved(), net, pace, steps);
      Parameters compared =
          new Signal(mode, clipping).needsReference() ? here : here.from(usual.shares);
      return mode == Mode.DOREMI ? compared : compared.by(mode, usual.clipping);
    }
  }

  /** A domain after some steps. */
  private record Row(long step, String domain, double weight, double average, double lambda) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("doremi.weights", Parameters.class)
          .title("Weights of domains over the training of a proxy")
          .describedBy(
              """
              Trains a reference as doremi.model does, then a proxy of its size with Group DRO
              (Algorithm 1): of as many windows of each domain, λ is the mean over the domain's
              tokens of the excess of the proxy's loss over the reference's, clipped at 0; α' = α
              exp(ηλ) and α = (1 − c)α'/Σα' + c/k; the proxy takes a step on Σ αᵢ times the mean loss
              of domain i. The last average is what the algorithm returns. "hardest" has the proxy's
              own loss for λ, "easiest" minus the reference's.
              """)
          .canonical(Parameters::canonical)
          .repeats(Repeats.BITS_PER_DEVICE)
          .needs(Libraries.need())
          .rows(Row.class)
          .whole("step", "steps made", Row::step)
          .text("domain", "name of the domain", Row::domain)
          .real("weight", "weight α of the domain", Row::weight)
          .real("average", "mean of α over the steps so far", Row::average)
          .real("lambda", "what moved the weight in this step, λ", Row::lambda)
          .computedBy(
              (p, run, out) -> {
                Domains domains = p.ground.domains(run);
                WeightSearch search = p.search();
                Gpt gpt = search.gpt(domains);
                float[] reference =
                    new Signal(p.mode, p.clipping).needsReference()
                        ? ModelStudy.parameters(p.reference().table(run), gpt)
                        : new float[0];
                for (double[] row : search.search(domains, reference, run).rows()) {
                  String name = domains.list().get((int) row[1]).name();
                  out.accept(new Row((long) row[0], name, row[2], row[3], row[4]));
                }
              });

  private static final ParameterSpec<Parameters> SPEC = ParameterSpec.of(Parameters.class);
}
