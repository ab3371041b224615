package org.lemmata.doremi.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.doremi.text.Domains;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.train.Companion;
import org.lemmata.engine.train.Objective;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;

/**
 * What a proxy minimises (Algorithm 1 of the paper): of as many windows of each domain the weights
 * are moved by the losses, then the loss is Σ α<sub>i</sub> times the mean loss of domain i. The
 * weights, their sum and the rows seen so far are part of a checkpoint.
 */
final class GroupDescent implements Objective, Companion {

  /** The parts of a state. */
  private static final String ALPHA = "alpha";

  private static final String SUM = "alpha.sum";
  private static final String ROWS = "alpha.rows";

  private final Setting setting;
  private final Streams windows;
  private DomainWeights alpha;
  private double[] sum;
  private List<double[]> rows = new ArrayList<>();

  /**
   * What does not change.
   *
   * @param reference the reference's parameters; none where the signal does without
   * @param each windows of each domain
   * @param eta the step size η of the weights
   * @param smoothing the share c of the uniform weights
   * @param every so many steps leave a row
   * @param steps how many there are; the last leaves a row
   */
  // Never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Setting(
      Gpt gpt,
      Device device,
      Domains domains,
      Signal signal,
      float[] reference,
      int each,
      int context,
      double eta,
      double smoothing,
      int every,
      int steps) {}

  GroupDescent(Setting setting, Streams windows) {
    this.setting = setting;
    this.windows = windows;
    this.alpha = DomainWeights.uniform(setting.domains.size());
    this.sum = new double[alpha.size()];
  }

  @Override
  public Tensor loss(Tensor parameters, long step) {
    Windows batch =
        Windows.each(setting.domains, setting.each, setting.context, windows.stream(step));
    Tensor losses = batch.losses(setting.gpt, setting.device, parameters);
    double[] lambda = lambda(batch, losses.doubles());
    if (!Arrays.stream(lambda).allMatch(Double::isFinite)) {
      // The training fails on it, and the weights stay what they were.
      return losses.mean();
    }
    alpha = alpha.step(lambda, setting.eta, setting.smoothing);
    float[] weights = new float[batch.size()];
    int at = 0;
    for (int i = 0; i < alpha.size(); i++) {
      sum[i] += alpha.get(i);
      int end = at + batch.tokensOf(i);
      Arrays.fill(weights, at, end, (float) (alpha.get(i) / batch.tokensOf(i)));
      at = end;
    }
    if ((step + 1) % setting.every == 0 || step + 1 == setting.steps) {
      note(step + 1, lambda);
    }
    return losses.dot(setting.device.floats(weights, weights.length));
  }

  private double[] lambda(Windows batch, double[] proxy) {
    double[] reference =
        setting.signal.needsReference()
            ? batch
                .losses(
                    setting.gpt,
                    setting.device,
                    setting.device.floats(setting.reference, setting.reference.length))
                .doubles()
            : proxy;
    double[] lambda = new double[alpha.size()];
    int at = 0;
    for (int i = 0; i < lambda.length; i++) {
      int end = at + batch.tokensOf(i);
      lambda[i] =
          setting.signal.lambda(
              Arrays.copyOfRange(proxy, at, end), Arrays.copyOfRange(reference, at, end));
      at = end;
    }
    return lambda;
  }

  private void note(long step, double[] lambda) {
    for (int i = 0; i < lambda.length; i++) {
      rows.add(new double[] {step, i, alpha.get(i), sum[i] / step, lambda[i]});
    }
  }

  /** Step, domain, weight, average and λ at each noted step, the domains together. */
  List<double[]> rows() {
    return List.copyOf(rows);
  }

  @Override
  public void save(Checkpoint.Parts parts) {
    parts.doubles(ALPHA, alpha.values());
    parts.doubles(SUM, sum);
    parts.rows(ROWS, rows);
  }

  @Override
  public void restore(Checkpoint.Saved saved) {
    alpha = DomainWeights.exactly(saved.doubles(ALPHA));
    sum = saved.doubles(SUM);
    rows = new ArrayList<>(saved.rows(ROWS));
  }
}
