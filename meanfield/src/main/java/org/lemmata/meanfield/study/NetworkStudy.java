package org.lemmata.meanfield.study;

import java.util.List;
import org.lemmata.linalg.random.Streams;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.network.BlowUp;
import org.lemmata.meanfield.network.Data;
import org.lemmata.meanfield.network.DegreeErrors;
import org.lemmata.meanfield.network.NeuronGradient;
import org.lemmata.meanfield.network.PopulationGradient;
import org.lemmata.meanfield.network.ProjectedDescent;
import org.lemmata.meanfield.network.SphereNetwork;
import org.lemmata.meanfield.param.SharedParameters;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.HeapRoom;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Numbers;
import org.lemmata.study.table.Table;

/** A network of finite width on finitely many samples, or on the population. */
public final class NetworkStudy implements Study<NetworkStudy.Parameters> {

  private static final double MOST_STEPS = 1e7;

  /** What can be set; setting C and five times d² samples by default. */
  public record Parameters(
      @Param(
              value = SharedParameters.D,
              byDefault = "20",
              min = 3,
              max = 1000,
              trial = {3, 12})
          int d,
      @Param(
              value = "number m of neurons",
              byDefault = "500",
              min = 1,
              max = 1e6,
              trial = {1, 60})
          int width,
      @Param(
              value = "number n of samples; 0 takes the gradient of the population loss",
              byDefault = "2000",
              min = 0,
              max = 1e8,
              trial = {0, 100})
          int samples,
      @Param(
              value = SharedParameters.GAMMA2,
              byDefault = "0.4",
              min = -SharedParameters.LARGEST_GAMMA,
              max = SharedParameters.LARGEST_GAMMA)
          double gamma2,
      @Param(
              value = SharedParameters.GAMMA4,
              byDefault = "0.25",
              min = -SharedParameters.LARGEST_GAMMA,
              max = SharedParameters.LARGEST_GAMMA)
          double gamma4,
      @Param(
              value = "step size η of descent; time t is η times the number of steps",
              byDefault = "0.05",
              min = 0,
              aboveMin = true,
              max = 1e6,
              trial = {0.001, 0.01})
          double step,
      @Param(
              value = "time T at which descent ends, to the nearest whole step",
              byDefault = "10",
              min = 0,
              max = 1e6,
              trial = {0, 0.2})
          double horizon,
      @Param(
              value = SharedParameters.SIGMA2,
              byDefault = "1",
              min = 0,
              max = SharedParameters.LARGEST_SIGMA,
              trial = {0, 1})
          double sigma2,
      @Param(
              value = SharedParameters.SIGMA4,
              byDefault = "1",
              min = 0,
              max = SharedParameters.LARGEST_SIGMA,
              trial = {0, 1})
          double sigma4,
      @Param(
              value = "rows of the table after t = 0, at about equal times",
              byDefault = "20",
              min = 1,
              max = 1e5,
              trial = {1, 20})
          int rows,
      @Param(
              value = "which draw of neurons and samples, from 0",
              byDefault = "0",
              min = 0,
              max = 1e9)
          int draw) {

    private Setting setting() {
      return new Setting(d, gamma2, gamma4, sigma2, sigma4);
    }

    private long steps() {
      long steps = Math.round(horizon / step);
      if (steps > MOST_STEPS || (step > horizon && horizon > 0)) {
        throw new InvalidParameter(
            "step",
            Numbers.shortest(step),
            "such that horizon/step is at least 1 and at most " + Numbers.shortest(MOST_STEPS));
      }
      return steps;
    }
  }

  @Override
  public String id() {
    return "meanfield.network";
  }

  @Override
  public String title() {
    return "The loss of a network of finite width during projected gradient descent";
  }

  @Override
  public String description() {
    return "m neurons start independent and uniform on the sphere, f(x) = mean σ(⟨uᵢ, x⟩), and all of"
        + " them move at once: u ← (u − ηg)/|u − ηg|, where g is the gradient at u, not divided by"
        + " m, without its part along u (setting as commonly quoted). Labels are y = h(⟨q, x⟩),"
        + " without noise, and q is the first axis, which by rotation invariance stands for all."
        + " Losses are those of the whole population, exactly, by Funk and Hecke (derived), whatever"
        + " the gradient was computed from.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("t", "time t, η times the number of steps taken"),
        Column.real("loss", "population loss E(f − h)²/2"),
        Column.real("e2", "mean square error of degree 2 over h₂²; empty when h₂ = 0"),
        Column.real("e4", "mean square error of degree 4 over h₄²; empty when h₄ = 0"));
  }

  @Override
  public List<String> objections(Parameters p) {
    return p.setting().realizability().objections();
  }

  @Override
  public Table run(Parameters p, Run run) {
    long steps = p.steps();
    requireRoom(p, run.parallel().threads());
    Setting setting = p.setting();
    Streams streams = run.streams();
    SphereNetwork network = SphereNetwork.uniform(streams.child("neurons"), p.draw, p.width, p.d);
    ProjectedDescent descent = new ProjectedDescent(gradient(p, setting, streams), p.step);
    Table.Builder table = Table.with(columns());
    row(table, 0, network.errors(setting, run.parallel()));
    long done = 0;
    for (int i = 1; i <= p.rows; i++) {
      long next = Math.round((double) steps * i / p.rows);
      if (next > done) {
        network = advance(p, descent, network, done, next - done, run);
        done = next;
        row(table, p.step * done, network.errors(setting, run.parallel()));
        run.progress().report("steps of descent", done, steps);
      }
    }
    return table.build();
  }

  private static SphereNetwork advance(
      Parameters p,
      ProjectedDescent descent,
      SphereNetwork network,
      long done,
      long steps,
      Run run) {
    try {
      return descent.run(network, done, steps, run.parallel());
    } catch (BlowUp e) {
      throw new InvalidParameter(
          "step",
          Numbers.shortest(p.step),
          "so small that neurons stay near the sphere: "
              + e.getMessage()
              + " before it was normalised, beyond "
              + Numbers.shortest(ProjectedDescent.LARGEST_NORM));
    }
  }

  private static NeuronGradient gradient(Parameters p, Setting setting, Streams streams) {
    return p.samples == 0
        ? new PopulationGradient(setting)
        : Data.draw(streams.child("samples"), p.draw, p.samples, setting)
            .gradient(setting, p.width);
  }

  private static void row(Table.Builder table, double t, DegreeErrors errors) {
    table.row(t, errors.loss(), errors.relative2(), errors.relative4());
  }

  private static void requireRoom(Parameters p, int threads) {
    double weights = 8.0 * p.d * p.width;
    double scores = SphereNetwork.scoreBytes(p.samples, p.width);
    HeapRoom.require(
        "width", p.width, (long) p.d * p.width, (20.0 + 2 * threads) * weights + threads * scores);
    HeapRoom.require(
        "samples",
        p.samples,
        (long) p.d * p.samples,
        (20.0 + 2 * threads) * weights + threads * scores + 8.0 * p.samples * (3.0 * p.d + 1));
  }
}
