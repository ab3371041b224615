package org.lemmata.doremi.train;

import java.util.List;
import org.lemmata.doremi.text.Domains;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.engine.Device;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.train.Companion;
import org.lemmata.engine.train.Objective;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;

/**
 * A model trained on windows whose domains are drawn by shares: a reference, or a main model.
 *
 * @param ground what it is trained on, and where
 * @param shares of the domains
 * @param net its size
 * @param pace how it is trained
 * @param steps how long, at least 1
 * @param evaluations about how often it is judged, at least 1
 */
public record MixtureTraining(
    Ground ground, Shares shares, Net net, Pace pace, int steps, int evaluations) {

  /**
   * What came of it.
   *
   * @param domains in their order
   * @param rows steps made, domain and held-out loss, the domains together
   * @param gpt the model
   * @param parameters of the model
   */
  // Never compared.
  @SuppressWarnings("ArrayRecordComponent")
  public record Trained(Domains domains, List<double[]> rows, Gpt gpt, float[] parameters) {}

  /** Trains, or goes on from the run's checkpoint. */
  public Trained train(Run run) {
    Domains domains = ground.domains(run);
    DomainWeights weights = shares.weights("shares", domains.size());
    Gpt gpt = Gpt.of(net.shape("net", domains.vocabulary(), ground.context()));
    Device device = Device.choose(ground.device());
    Streams windows = run.streams().child("windows");
    Objective objective =
        (parameters, step) ->
            Windows.drawn(
                    domains,
                    weights,
                    pace.batch(),
                    ground.context(),
                    windows.stream(ground.seed(), step))
                .losses(gpt, device, parameters)
                .mean();
    LearningCurve curve =
        new LearningCurve(gpt, device, domains, evaluations, steps, run.progress());
    float[] parameters =
        pace.training(device, objective, steps)
            .run(
                gpt.initial(run.streams().child("initial").stream(ground.seed())),
                Companion.beside(run.checkpoint(), curve),
                curve);
    return new Trained(domains, curve.rows(), gpt, parameters);
  }
}
