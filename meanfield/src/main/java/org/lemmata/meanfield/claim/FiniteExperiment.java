package org.lemmata.meanfield.claim;

import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.network.Data;
import org.lemmata.meanfield.network.DegreeErrors;
import org.lemmata.meanfield.network.NeuronGradient;
import org.lemmata.meanfield.network.PopulationGradient;
import org.lemmata.meanfield.network.ProjectedDescent;
import org.lemmata.meanfield.network.SphereNetwork;

/**
 * A network to train: the setting that claims about finite networks share and controls break.
 *
 * @param setting target and activation
 * @param width number m of neurons
 * @param samples number n of samples, 0 for the population
 * @param step step size η
 * @param horizon time T at which descent ends
 */
record FiniteExperiment(Setting setting, int width, int samples, double step, double horizon) {

  /** What a network was worth before and after descent. */
  record Outcome(DegreeErrors start, DegreeErrors end) {}

  FiniteExperiment withStep(double size) {
    return new FiniteExperiment(setting, width, samples, size, horizon);
  }

  FiniteExperiment until(double time) {
    return new FiniteExperiment(setting, width, samples, step, time);
  }

  /** The samples of one draw. */
  Data data(Streams streams, long draw) {
    return Data.draw(streams.child("samples"), draw, samples, setting);
  }

  /** The neurons of one draw. */
  SphereNetwork start(Streams streams, long draw) {
    return SphereNetwork.uniform(streams.child("neurons"), draw, width, setting.d());
  }

  /** One draw after descent. */
  SphereNetwork end(Streams streams, long draw, Parallel parallel) {
    NeuronGradient gradient =
        samples == 0
            ? new PopulationGradient(setting)
            : data(streams, draw).gradient(setting, width);
    long steps = Math.round(horizon / step);
    return new ProjectedDescent(gradient, step).run(start(streams, draw), 0, steps, parallel);
  }

  /** Trains one draw of neurons and samples. */
  Outcome run(Streams streams, long draw, Parallel parallel) {
    return new Outcome(
        start(streams, draw).errors(setting, parallel),
        end(streams, draw, parallel).errors(setting, parallel));
  }
}
