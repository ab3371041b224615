package org.lemmata.attention.training;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.attention.sampling.Metric;
import org.lemmata.attention.sampling.RegressionTask;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Run;

/**
 * Trains all weights of the layer on fresh batches of sampled tasks, as von Oswald et al. do for
 * their Figure 2 (companion, arXiv 2212.07677): Adam, clipping at norm 1e-3, small initial weights.
 *
 * <p>Two things are ours: the query of each task is integrated out, which leaves the expectation of
 * the gradient as it is and lowers its noise, and initial weights are normal with standard
 * deviation 0.002. Losses are squared errors without the factor 1/2; theirs has it.
 *
 * @param law what to train on
 * @param batch fresh tasks a step, at least 1
 * @param rate Adam's, positive
 * @param steps at least 1
 */
public record LayerTraining(TaskLaw law, int batch, double rate, int steps) {

  private static final double CLIP = 1e-3;
  private static final double INITIAL = 0.002;
  private static final int CHUNK = 128;
  private static final int CHECKPOINTS = 50;

  /**
   * The state of the layer after some steps, on the fixed test tasks.
   *
   * @param step steps taken
   * @param loss test loss of the layer, noise of the query's label included
   * @param stepLoss test loss of the best step of gradient descent on the same tasks
   * @param distance ‖K - (tr K / d) I‖_F / ‖K‖_F
   */
  public record Evaluation(int step, double loss, double stepLoss, double distance) {}

  /**
   * Trains from a random start.
   *
   * @return about 50 evaluations, the first before and the last after all steps
   */
  public List<Evaluation> run(Run run) {
    Streams streams = run.streams();
    LayerWeights weights =
        LayerWeights.random(streams.child("initial weights").stream(0), law.d(), INITIAL);
    Adam adam = new Adam(weights.values().length, rate, CLIP);
    Metric metric = Metric.of(law.covariates().secondMoment(law.d()));
    List<LayerSnapshot> snapshots = new ArrayList<>();
    int done = run.checkpoint().load().map(it -> read(it, weights, adam, snapshots)).orElse(0);
    if (done == 0) {
      snapshots.add(new LayerSnapshot(0, weights.copy()));
    }
    for (int step = done + 1; step <= steps; step++) {
      adam.step(weights.values(), gradient(run, streams, metric, weights, step));
      if (isEvaluated(step)) {
        snapshots.add(new LayerSnapshot(step, weights.copy()));
        run.progress().report("training steps", step, steps);
      }
      int taken = step;
      run.checkpoint().save(parts -> write(parts, taken, weights, adam, snapshots));
    }
    return TestTasks.evaluate(run, law, snapshots);
  }

  private static void write(
      Checkpoint.Parts parts,
      int taken,
      LayerWeights weights,
      Adam adam,
      List<LayerSnapshot> snapshots) {
    parts.longs("taken", taken);
    parts.doubles("weights", weights.values());
    adam.write(parts);
    LayerSnapshot.write(parts, snapshots);
  }

  /** Reads what {@link #write} wrote, and returns how many steps were taken. */
  private static int read(
      Checkpoint.Saved saved, LayerWeights weights, Adam adam, List<LayerSnapshot> snapshots) {
    double[] values = saved.doubles("weights");
    System.arraycopy(values, 0, weights.values(), 0, values.length);
    adam.read(saved);
    snapshots.addAll(LayerSnapshot.read(saved, weights.d()));
    return (int) saved.longs("taken")[0];
  }

  private boolean isEvaluated(int step) {
    long before = (long) (step - 1) * CHECKPOINTS / steps;
    return (long) step * CHECKPOINTS / steps > before;
  }

  private double[] gradient(
      Run run, Streams streams, Metric metric, LayerWeights weights, int step) {
    Effective layer = weights.effective();
    TaskGradient sum =
        run.parallel()
            .mapReduce(
                batch,
                CHUNK,
                (from, to) -> {
                  RegressionTask task = new RegressionTask(law);
                  TaskGradient part = new TaskGradient(law.d(), metric);
                  for (long t = from; t < to; t++) {
                    task.draw(streams.stream(step, t));
                    part.add(layer, task);
                  }
                  return part;
                },
                TaskGradient::plus);
    double[] gradient = weights.pullBack(sum.du(), sum.dm());
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] /= batch;
    }
    return gradient;
  }
}
