package org.lemmata.doremi.train;

import java.util.List;
import org.lemmata.doremi.text.Domains;
import org.lemmata.engine.Device;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.train.Companion;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;

/**
 * A proxy trained by Group DRO, for the weights of the domains on the way.
 *
 * @param ground what it is trained on, and where
 * @param net its size, and that of the reference
 * @param pace how it is trained; a step has as many windows of each domain, in all at least the
 *     batch
 * @param steps how long, at least 1
 * @param signal what the weights are moved by
 * @param eta the step size η of the weights
 * @param smoothing the share c of the uniform weights
 * @param points about so many steps leave a row, at least 1
 */
public record WeightSearch(
    Ground ground,
    Net net,
    Pace pace,
    int steps,
    Signal signal,
    double eta,
    double smoothing,
    int points) {

  /**
   * What came of it.
   *
   * @param domains in their order
   * @param rows steps made, domain, weight, average weight and λ, the domains together
   */
  public record Found(Domains domains, List<double[]> rows) {}

  /** The model's sizes, as those of the reference. */
  public Gpt gpt(Domains domains) {
    return Gpt.of(net.shape("net", domains.vocabulary(), ground.context()));
  }

  /**
   * Trains, or goes on from the run's checkpoint.
   *
   * @param reference the reference's parameters; empty where the signal does without
   */
  public Found search(Domains domains, float[] reference, Run run) {
    Gpt gpt = gpt(domains);
    Device device = Device.choose(ground.device());
    Streams windows = run.streams().child("windows " + ground.seed());
    int k = domains.size();
    GroupDescent descent =
        new GroupDescent(
            new GroupDescent.Setting(
                gpt,
                device,
                domains,
                signal,
                reference,
                (pace.batch() + k - 1) / k,
                ground.context(),
                eta,
                smoothing,
                (steps + points - 1) / points,
                steps),
            windows);
    pace.training(device, descent, steps)
        .run(
            gpt.initial(run.streams().child("initial").stream(ground.seed())),
            Companion.beside(run.checkpoint(), descent),
            (step, loss, norm, parameters) ->
                run.progress().report("training a proxy", step + 1, steps));
    return new Found(domains, descent.rows());
  }
}
