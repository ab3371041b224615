package org.lemmata.attention.training;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.attention.sampling.Metric;
import org.lemmata.attention.sampling.MonteCarlo;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;

/**
 * The fixed tasks, sample 0 of a run, on which layers are tested. All layers are tested on a task
 * while it is at hand, so that each task is drawn once.
 */
final class TestTasks {

  private static final int TASKS = 10_000;

  /** Before the losses: w'Σw, w'ΣX'y and (X'y)'ΣX'y, which say what the best step loses. */
  private static final int MOMENTS = 3;

  private TestTasks() {}

  /**
   * Tests layers.
   *
   * @param run seed and threads; its progress is not told
   * @param law what the layers were trained on
   * @param snapshots layers with the step at which they were taken
   */
  static List<LayerTraining.Evaluation> evaluate(
      Run run, TaskLaw law, List<LayerSnapshot> snapshots) {
    Metric metric = Metric.of(law.covariates().secondMoment(law.d()));
    List<Effective> layers = snapshots.stream().map(it -> it.weights().effective()).toList();
    Moments moments =
        MonteCarlo.means(
            run.reportingTo(Progress.NONE),
            0,
            law,
            TASKS,
            MOMENTS + layers.size(),
            () -> {
              TaskGradient loss = new TaskGradient(law.d(), metric);
              return (task, out) -> {
                out[0] = metric.inner(task.signal(), task.signal());
                out[1] = metric.inner(task.signal(), task.xy());
                out[2] = metric.inner(task.xy(), task.xy());
                for (int i = 0; i < layers.size(); i++) {
                  out[MOMENTS + i] = loss.loss(layers.get(i), task);
                }
              };
            });
    double best = moments.mean(1) / moments.mean(2);
    double stepLoss = law.noise() + moments.mean(0) - best * moments.mean(1);
    List<LayerTraining.Evaluation> evaluations = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      evaluations.add(
          new LayerTraining.Evaluation(
              snapshots.get(i).step(),
              moments.mean(MOMENTS + i),
              stepLoss,
              layers.get(i).distanceFromStep()));
    }
    return List.copyOf(evaluations);
  }
}
