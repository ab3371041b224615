package org.lemmata.meanfield.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.Particles;
import org.lemmata.meanfield.flow.Phases;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Quantiles;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Study;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** Infinitely many neurons along projected gradient flow; setting A by default. */
public final class FlowStudies {

  private FlowStudies() {}

  /** What is followed, and when it is looked at. */
  public record Followed(
      @Group Setting setting,
      @Param(
              value =
                  "times t to report, ascending: 0:1:5, or 0..50/200 for 200 equal steps from 0 to 50",
              byDefault = "0:1:5:20:50",
              min = 0,
              max = HittingTimeStudy.LARGEST_TIME,
              most = 10_000,
              ascending = true,
              examples = {"0:1:5:20:50", "0..10/20"})
          DoubleList times) {}

  /** The loss against time. */
  public static final Study<Followed> POPULATION =
      Study.of("meanfield.population", Followed.class)
          .title("The loss at infinite width, against time")
          .describedBy(
              """
              Infinitely many neurons start uniform on the sphere and follow projected gradient flow
              on the population loss. Only w = ⟨u, q⟩ matters, so the flow is one-dimensional: w' =
              −(1 − w²)(σ₂² D₂ P₂'(w) + σ₄² D₄ P₄'(w)), D_k = E P_k(w) − γ_k (derived). Its law is
              400 particles at quadrature nodes, integrated by a Dormand-Prince method of order 8
              with relative tolerance 1e-12. Where neurons part, some to ±1 and others to 0, the
              nodes decide which go where, and the loss is right to 1 or 2 per cent only. γ that no
              law of w on [−1, 1] realises need --force: then the loss cannot reach 0.
              """)
          .objecting(p -> p.setting().realizability().objections())
          .rows(FlowState.class)
          .real("t", "time t of the flow", FlowState::t)
          .real("loss", "population loss L = (σ₂² D₂² + σ₄² D₄²)/2", FlowState::loss)
          .real("d2", "D₂ = E P₂(w) − γ₂, what is missing in degree 2", FlowState::d2)
          .real("d4", "D₄ = E P₄(w) − γ₄, what is missing in degree 4", FlowState::d4)
          .computedBy(
              (p, run, out) -> PopulationFlow.of(p.setting()).follow(p.times().values(), out));

  /** A flow that is awaited at its landmarks. */
  public record Awaited(
      @Group Setting setting,
      @Param(
              value = HittingTimeStudy.HORIZON,
              byDefault = "1000",
              min = 0,
              aboveMin = true,
              max = HittingTimeStudy.LARGEST_TIME,
              trial = {1, 40})
          double horizon) {

    private Phases phases() {
      return Phases.of(setting, horizon);
    }
  }

  /** The landmarks' times. */
  public static final Study<Awaited> PHASES =
      Study.of("meanfield.phases", Awaited.class)
          .title("The times that divide the flow into phases")
          .describedBy(
              """
              Runs the flow of meanfield.population and finds when it passes its landmarks, by event
              detection on the dense output. Phase 1 ends when the neuron that starts at w = log d/√d
              has reached 1/log d; it is empty, and so is the cell t1, when it starts there or
              beyond, for d from 5 to 5503. Phase 2 ends at the first zero of D₂ or D₄. Phase 3 is
              Case 1 when that was D₂, Case 2 when it was D₄. A landmark that is not passed within
              the horizon has an empty cell.
              """)
          .objecting(p -> p.setting().realizability().objections())
          .rows(Phases.class)
          .real("t10", "when D₂ = −0.9 γ₂: a tenth of degree 2 is learnt", Phases::t10)
          .real("thalf", "when D₂ = −0.5 γ₂: half of degree 2 is learnt", Phases::thalf)
          .real("tz", "end of Phase 2, the first zero of D₂ or D₄", Phases::tz)
          .real("t1", "end T₁ of Phase 1; empty when the phase is", Phases::t1)
          .text(
              "case",
              "case of Phase 3: 1 or 2, or none when Phase 2 does not end",
              phases -> phases.phaseThree() == 0 ? "none" : String.valueOf(phases.phaseThree()))
          .computedBy((p, run, out) -> out.accept(p.phases()));

  /** The state of the flow at a landmark; all NaN when it is not passed. */
  private record Landmark(String name, double t, double loss, double d2, double d4) {}

  /** The landmarks' states. */
  public static final Study<Awaited> LANDMARKS =
      Study.of("meanfield.landmarks", Awaited.class)
          .title("Loss and deviations at the times that divide the flow into phases")
          .describedBy(
              """
              Finds the landmarks of meanfield.phases and reads off the state of the flow there. A
              landmark that is not passed has empty cells.
              """)
          .objecting(p -> p.setting().realizability().objections())
          .rows(Landmark.class)
          .text(
              "landmark",
              "t10, thalf, tz or t1, as the columns of meanfield.phases",
              Landmark::name)
          .real("t", "when it is passed", Landmark::t)
          .real("loss", "population loss then", Landmark::loss)
          .real("d2", "D₂ = E P₂(w) − γ₂ then", Landmark::d2)
          .real("d4", "D₄ = E P₄(w) − γ₄ then", Landmark::d4)
          .computedBy((p, run, out) -> landmarks(p, out));

  private static void landmarks(Awaited p, Consumer<? super Landmark> out) {
    Phases phases = p.phases();
    double[] times = {phases.t10(), phases.thalf(), phases.tz(), phases.t1()};
    Map<Double, FlowState> states = new TreeMap<>();
    PopulationFlow.of(p.setting())
        .follow(
            Arrays.stream(times).filter(t -> !Double.isNaN(t)).sorted().toArray(),
            state -> states.put(state.t(), state));
    List<String> names = List.of("t10", "thalf", "tz", "t1");
    for (int i = 0; i < times.length; i++) {
      FlowState at = states.get(times[i]);
      out.accept(
          at == null
              ? new Landmark(names.get(i), Double.NaN, Double.NaN, Double.NaN, Double.NaN)
              : new Landmark(names.get(i), times[i], at.loss(), at.d2(), at.d4()));
    }
  }

  /** Where a neuron is. */
  private record Place(double t, double start, double w) {}

  /** Neurons that are followed from given places. */
  public record Traced(
      @Group(defaults = "times=0..20/40", examples = "times=0..20/40|0:1:5") Followed flow,
      @Param(
              value = "places w from which neurons start",
              byDefault = "0.02:0.05:0.1:0.15:0.2:0.3",
              min = -1,
              max = 1,
              most = 1000,
              examples = {"0.02:0.05:0.1:0.15:0.2:0.3", "-0.5:0:1"})
          DoubleList starts) {}

  /** Single neurons carried by the flow of infinitely many. */
  public static final Study<Traced> TRAJECTORIES =
      Study.of("meanfield.trajectories", Traced.class)
          .title("Trajectories of single neurons at infinite width")
          .describedBy(
              """
              Follows w = ⟨u, q⟩ for neurons that start at given places, in the flow of
              meanfield.population; they are moved by all the others and count for nothing
              themselves. The flow is odd in w. It keeps 0, ±1 and the order of neurons.
              """)
          .objecting(p -> p.flow().setting().realizability().objections())
          .rows(Place.class)
          .real("t", "time t of the flow", Place::t)
          .real("start", "where the neuron starts, w at time 0", Place::start)
          .real("w", "where it is, w at time t", Place::w)
          .computedBy((p, run, out) -> trajectories(p, out));

  private static void trajectories(Traced p, Consumer<? super Place> out) {
    DoubleList times = p.flow().times();
    TableSize.require(times, p.starts().size());
    double[] starts = p.starts().values();
    double[] sizes = Arrays.stream(starts).map(Math::abs).toArray();
    Particles uniform = Particles.uniform(p.flow().setting().d());
    PopulationFlow.from(p.flow().setting(), uniform.tracing(sizes))
        .follow(
            times.values(),
            state -> {
              double[] places = state.particles().places();
              for (int i = 0; i < starts.length; i++) {
                double w = places[uniform.size() + i];
                out.accept(new Place(state.t(), starts[i], starts[i] < 0 ? -w : w));
              }
            });
  }

  /** Neurons of equal mass. */
  public record Massed(
      @Group(defaults = "times=0:4:8:20", examples = "times=0:4:8:20|0..6/3") Followed flow,
      @Param(
              value = "neurons of equal mass on each side of w = 0",
              byDefault = "1000",
              min = 1,
              max = 20_000,
              trial = {1, 200})
          int neurons) {}

  /** The law of w along the flow, as neurons of equal mass. */
  public static final Study<Massed> LAW =
      Study.of("meanfield.law", Massed.class)
          .title("The law of w at infinite width, at several times")
          .describedBy(
              """
              Follows neurons that start at the quantiles (i + 1/2)/n of |w| under the uniform law,
              and their mirror images, in the flow of meanfield.population. The flow keeps the order
              of neurons, so at any time these are quantiles of the law: every row has the same mass,
              and a histogram of the column w is one of the law. The neurons shown count for nothing
              themselves; the law that moves them is integrated at quadrature nodes. Where neurons
              part, some to ±1 and others to 0, the nodes decide which go where, and the loss that
              moves them is right to 1 or 2 per cent only.
              """)
          .objecting(p -> p.flow().setting().realizability().objections())
          .rows(Place.class)
          .real("t", "time t of the flow", Place::t)
          .real("start", "where the neuron starts, w at time 0", Place::start)
          .real("w", "where it is, w at time t", Place::w)
          .computedBy((p, run, out) -> law(p, out));

  private static void law(Massed p, Consumer<? super Place> out) {
    DoubleList times = p.flow().times();
    TableSize.require(times, 2 * p.neurons());
    Setting setting = p.flow().setting();
    double[] starts = Quantiles.of(setting.d(), p.neurons());
    Particles uniform = Particles.uniform(setting.d());
    PopulationFlow.from(setting, uniform.tracing(starts))
        .follow(
            times.values(),
            state -> {
              double[] places = state.particles().places();
              for (int i = starts.length - 1; i >= 0; i--) {
                out.accept(new Place(state.t(), -starts[i], -places[uniform.size() + i]));
              }
              for (int i = 0; i < starts.length; i++) {
                out.accept(new Place(state.t(), starts[i], places[uniform.size() + i]));
              }
            });
  }
}
