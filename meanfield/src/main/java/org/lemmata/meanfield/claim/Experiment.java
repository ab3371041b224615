package org.lemmata.meanfield.claim;

import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.network.Data;
import org.lemmata.meanfield.network.DegreeErrors;
import org.lemmata.meanfield.network.Descent;
import org.lemmata.meanfield.network.Gradient;
import org.lemmata.meanfield.network.Network;
import org.lemmata.meanfield.network.PopulationGradient;

/**
 * A network to train: the setting that claims about finite networks share and controls break.
 *
 * @param setting target and activation
 * @param width number m of neurons
 * @param samples number n of samples, 0 for the population
 * @param step step size η
 * @param horizon time T at which descent ends
 */
record Experiment(Setting setting, int width, int samples, double step, double horizon) {

  /** What a network was worth before and after descent. */
  record Outcome(DegreeErrors start, DegreeErrors end) {}

  Experiment withStep(double size) {
    return new Experiment(setting, width, samples, size, horizon);
  }

  Experiment until(double time) {
    return new Experiment(setting, width, samples, step, time);
  }

  /** The samples of one draw. */
  Data data(Streams streams, long draw) {
    return Data.draw(streams.child("samples"), draw, samples, setting);
  }

  /** The neurons of one draw. */
  Network start(Streams streams, long draw) {
    return Network.uniform(streams.child("neurons"), draw, width, setting.d());
  }

  /** One draw after descent. */
  Network end(Streams streams, long draw, Parallel parallel) {
    Gradient gradient =
        samples == 0
            ? new PopulationGradient(setting)
            : data(streams, draw).gradient(setting, width);
    long steps = Math.round(horizon / step);
    return new Descent(gradient, step).run(start(streams, draw), 0, steps, parallel);
  }

  /** Trains one draw of neurons and samples. */
  Outcome run(Streams streams, long draw, Parallel parallel) {
    return new Outcome(
        start(streams, draw).errors(setting, parallel),
        end(streams, draw, parallel).errors(setting, parallel));
  }
}
