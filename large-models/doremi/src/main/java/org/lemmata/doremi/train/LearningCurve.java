package org.lemmata.doremi.train;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.doremi.text.Domains;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.train.Companion;
import org.lemmata.engine.train.Observer;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Progress;

/** Judges a model by what was held out, at equal distances and at the end of its training. */
final class LearningCurve implements Observer, Companion {

  private static final String ROWS = "curve.rows";

  private final Gpt gpt;
  private final Device device;
  private final Domains domains;
  private final int every;
  private final int steps;
  private final Progress progress;
  private List<double[]> rows = new ArrayList<>();

  LearningCurve(
      Gpt gpt, Device device, Domains domains, int evaluations, int steps, Progress progress) {
    this.gpt = gpt;
    this.device = device;
    this.domains = domains;
    this.every = (steps + evaluations - 1) / evaluations;
    this.steps = steps;
    this.progress = progress;
  }

  @Override
  public void seen(long step, double loss, double norm, Tensor parameters) {
    long made = step + 1;
    if (made % every == 0 || made == steps) {
      double[] losses = HeldOutLoss.losses(gpt, device, parameters, domains);
      for (int i = 0; i < losses.length; i++) {
        rows.add(new double[] {made, i, losses[i]});
      }
    }
    progress.report("training a model", made, steps);
  }

  /** Steps made, domain and loss, the domains together. */
  List<double[]> rows() {
    return List.copyOf(rows);
  }

  @Override
  public void save(Checkpoint.Parts parts) {
    parts.rows(ROWS, rows);
  }

  @Override
  public void restore(Checkpoint.Saved saved) {
    rows = new ArrayList<>(saved.rows(ROWS));
  }
}
