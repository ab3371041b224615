package org.lemmata.meanfield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.network.BlowUp;
import org.lemmata.meanfield.network.Data;
import org.lemmata.meanfield.network.DegreeErrors;
import org.lemmata.meanfield.network.NeuronGradient;
import org.lemmata.meanfield.network.PopulationGradient;
import org.lemmata.meanfield.network.ProjectedDescent;
import org.lemmata.meanfield.network.SphereNetwork;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.HeapRoom;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Numbers;

/** A network of finite width on finitely many samples, or on the population. */
public final class NetworkStudy {

  private static final double MOST_STEPS = 1e7;

  /** Most steps between two offers to keep the state. */
  private static final long STRETCH = 20;

  private NetworkStudy() {}

  /** Which sample a label belongs to. */
  public enum Labels {
    /** Its own. */
    TRUE,
    /** Another: the labels are in random order. */
    SHUFFLED
  }

  /** What can be set; setting C and five times d² samples by default. */
  public record Parameters(
      @Group(
              defaults = "d=20 gamma2=0.4 gamma4=0.25",
              range = "d=3..1000",
              trial = "d=3..12 sigma2=0..1 sigma4=0..1")
          Setting setting,
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
      @Param(value = "whether labels belong to their samples", byDefault = "true") Labels labels,
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

    /** The steps after which the next row is due. */
    private long next(long done, long steps) {
      for (int i = 1; i <= rows; i++) {
        long next = Math.round((double) steps * i / rows);
        if (next > done) {
          return next;
        }
      }
      return steps;
    }

    private Parameters withLabels(Labels other) {
      return new Parameters(setting, width, samples, other, step, horizon, rows, draw);
    }
  }

  /** What the network is worth at a time. */
  private record Row(double t, DegreeErrors errors) {

    private double[] numbers() {
      return new double[] {t, errors.degree2(), errors.degree4()};
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("meanfield.network", Parameters.class)
          .title("The loss of a network of finite width during projected gradient descent")
          .describedBy(
              """
              m neurons start independent and uniform on the sphere, f(x) = mean σ(⟨uᵢ, x⟩), and all
              of them move at once: u ← (u − ηg)/|u − ηg|, where g is the gradient at u, not divided
              by m, without its part along u (setting as commonly quoted). Labels are y = h(⟨q, x⟩),
              without noise, and q is the first axis, which by rotation invariance stands for all.
              Losses are those of the whole population, exactly, by Funk and Hecke (derived),
              whatever the gradient was computed from.
              """)
          .objecting(p -> p.setting().realizability().objections())
          .canonical(p -> p.samples() == 0 ? p.withLabels(Labels.TRUE) : p)
          .rows(Row.class)
          .real("t", "time t, η times the number of steps taken", Row::t)
          .real("loss", "population loss E(f − h)²/2", row -> row.errors().loss())
          .real(
              "e2",
              "mean square error of degree 2 over h₂²; empty when h₂ = 0",
              row -> row.errors().relative2())
          .real(
              "e4",
              "mean square error of degree 4 over h₄²; empty when h₄ = 0",
              row -> row.errors().relative4())
          .computedBy(NetworkStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    long steps = p.steps();
    requireRoom(p, run.parallel().threads());
    Streams streams = run.streams();
    ProjectedDescent descent = new ProjectedDescent(gradient(p, streams), p.step);
    Trained at =
        run.checkpoint()
            .load()
            .map(saved -> Trained.of(saved, p))
            .orElseGet(() -> start(p, streams, run));
    for (long next = p.next(at.done, steps); at.done < steps; next = p.next(at.done, steps)) {
      long stretch = Math.min(STRETCH, next - at.done);
      at = at.after(stretch, advance(p, descent, at.network, at.done, stretch, run));
      if (at.done == next) {
        at = at.looked(p, run);
      }
      run.checkpoint().save(at::write);
      run.progress().report("steps of descent", at.done, steps);
    }
    at.rows.forEach(out);
  }

  private static Trained start(Parameters p, Streams streams, Run run) {
    SphereNetwork network =
        SphereNetwork.uniform(streams.child("neurons"), p.draw, p.width, p.setting.d());
    return new Trained(List.of(), 0, network).looked(p, run);
  }

  /** A training that is under way: what was seen, the steps done, and the network after them. */
  private record Trained(List<Row> rows, long done, SphereNetwork network) {

    Trained after(long steps, SphereNetwork moved) {
      return new Trained(rows, done + steps, moved);
    }

    Trained looked(Parameters p, Run run) {
      List<Row> more = new ArrayList<>(rows);
      more.add(new Row(p.step * done, network.errors(p.setting, run.parallel())));
      return new Trained(more, done, network);
    }

    void write(Checkpoint.Parts parts) {
      parts.longs("done", done);
      parts.doubles("neurons", network.weights().data());
      parts.rows("rows", rows.stream().map(Row::numbers).toList());
    }

    static Trained of(Checkpoint.Saved saved, Parameters p) {
      List<Row> rows =
          saved.rows("rows").stream()
              .map(row -> new Row(row[0], new DegreeErrors(p.setting, row[1], row[2])))
              .toList();
      Matrix neurons = Matrix.of(p.setting.d(), p.width, saved.doubles("neurons"));
      return new Trained(rows, saved.longs("done")[0], new SphereNetwork(neurons));
    }
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

  private static NeuronGradient gradient(Parameters p, Streams streams) {
    if (p.samples == 0) {
      return new PopulationGradient(p.setting);
    }
    Data data = Data.draw(streams.child("samples"), p.draw, p.samples, p.setting);
    Data used =
        p.labels == Labels.SHUFFLED ? data.shuffled(streams.child("order").stream(p.draw)) : data;
    return used.gradient(p.setting, p.width);
  }

  private static void requireRoom(Parameters p, int threads) {
    int d = p.setting.d();
    double weights = 8.0 * d * p.width;
    double scores = SphereNetwork.scoreBytes(p.samples, p.width);
    HeapRoom.require(
        "width", p.width, (long) d * p.width, (20.0 + 2 * threads) * weights + threads * scores);
    HeapRoom.require(
        "samples",
        p.samples,
        (long) d * p.samples,
        (20.0 + 2 * threads) * weights + threads * scores + 8.0 * p.samples * (3.0 * d + 1));
  }
}
