package org.lemmata.hessian.sharpness.train;

import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.random.Streams;

/**
 * One training on its way. Its state is the parameters and the number of epochs done: a trainer
 * made from these goes on with the same bits. For one thread.
 *
 * <p>Each epoch takes the points in a random order, cut into batches of which the last may be
 * short. The order of epoch e is drawn from stream (0, 0, e), so it depends on nothing that
 * happened before.
 */
public final class Trainer {

  private final TrainingPlan task;
  private final Streams orders;
  private final double[] theta;
  private final int[] order;
  private long epoch;

  /**
   * Goes on from where another trainer stood.
   *
   * @param task what to train
   * @param orders where the orders of the points are drawn
   * @param theta the parameters after {@code epoch} epochs; copied
   * @param epoch epochs done, from 0 to {@code task.epochs()}
   * @throws IllegalArgumentException if there are not as many parameters as the network has, or the
   *     epoch is out of range
   */
  public Trainer(TrainingPlan task, Streams orders, double[] theta, long epoch) {
    if (theta.length != task.network().shape().size() || epoch < 0 || epoch > task.epochs()) {
      throw new IllegalArgumentException(
          theta.length + " parameters after " + epoch + " epochs do not fit the task");
    }
    this.task = task;
    this.orders = orders;
    this.theta = theta.clone();
    this.epoch = epoch;
    this.order = new int[task.samples().size()];
  }

  /**
   * Starts from given parameters, of which (W₁, b₁) is first rescaled to the task's norm.
   *
   * @throws IllegalArgumentException if there are not as many parameters as the network has
   */
  public static Trainer start(TrainingPlan task, Streams orders, double[] theta) {
    Trainer trainer = new Trainer(task, orders, theta, 0);
    Shape shape = task.network().shape();
    trainer.rescaling().apply(trainer.theta, shape.rows() * shape.width());
    return trainer;
  }

  /** The epochs done. */
  public long epoch() {
    return epoch;
  }

  /** A copy of the parameters. */
  public double[] theta() {
    return theta.clone();
  }

  /**
   * Trains until so many epochs are done.
   *
   * @param target from {@link #epoch()} to {@code task.epochs()}
   * @throws TrainingDiverged if parameters are no longer finite
   * @throws IllegalArgumentException if the target is out of range
   */
  public void advanceTo(long target) {
    if (target < epoch || target > task.epochs()) {
      throw new IllegalArgumentException(
          "cannot go from epoch " + epoch + " to " + target + " of " + task.epochs());
    }
    long end = 0;
    for (int s = 0; s < task.stages().size(); s++) {
      end += task.stages().get(s).epochs();
      long until = Math.min(target, end);
      if (epoch < until) {
        run(s, until);
      }
    }
  }

  private void run(int s, long until) {
    Stage stage = task.stages().get(s);
    int batch = stage.batchOf(order.length);
    Stepper stepper = Stepper.of(task.network(), task.loss(), task.samples(), rescaling(), batch);
    stepper.load(theta);
    while (epoch < until) {
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      // A full batch has no order.
      if (batch < order.length) {
        orders.stream(0, 0, epoch).shuffle(order);
      }
      stepper.epoch(order, stage);
      epoch++;
      if (!stepper.isFinite()) {
        throw new TrainingDiverged(epoch, s);
      }
    }
    stepper.store(theta);
  }

  private Rescaling rescaling() {
    return new Rescaling(task.norm());
  }
}
