package org.lemmata.engine.train;

import java.util.List;
import java.util.Objects;
import org.lemmata.engine.Device;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.shard.LossAndGradient;
import org.lemmata.engine.shard.ShardLoss;
import org.lemmata.study.Checkpoint;

/**
 * Trains one vector of parameters: a loss, its gradient clipped to a norm, an update, a checkpoint.
 *
 * <p>Killed at any time and started again with the same checkpoint, it ends with the same bits as
 * without, on the same device, library and instruction set, and on however many of that device.
 *
 * @param where the devices that compute gradients; everything else is on the first
 * @param objective what is minimised
 * @param optimiser how
 * @param schedule the rates, and how many steps there are
 * @param clip the largest norm of a gradient, positive; infinite for none
 */
public record Training(
    DataParallel where, ShardLoss objective, Optimiser optimiser, Schedule schedule, double clip) {

  /** The parts of a state: which step, and so which data, comes next; the model; its memory. */
  private static final String POSITION = "position";

  private static final String MODEL = "model";
  private static final String MEMORY = "optimiser.";

  /** Checks the ranges. */
  public Training {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(objective, "objective");
    Objects.requireNonNull(optimiser, "optimiser");
    Objects.requireNonNull(schedule, "schedule");
    if (!(clip > 0)) {
      throw new IllegalArgumentException("clip must be positive, not " + clip);
    }
  }

  /** A training on one device, whose batches are not cut. */
  public Training(
      Device device, Objective objective, Optimiser optimiser, Schedule schedule, double clip) {
    this(DataParallel.whole(device), objective.undivided(), optimiser, schedule, clip);
  }

  /**
   * Runs from initial parameters, or from where a checkpoint stands.
   *
   * @param initial the parameters before the first step
   * @param checkpoint is offered the state after every step
   * @param observer sees every step that is made here, not those before a checkpoint
   * @return the parameters after the last step
   * @throws FailedRun if a loss or the {@linkplain Tensor#norm norm} of a gradient is not finite;
   *     that of floats is infinite above 1.8e19
   * @throws java.util.concurrent.CancellationException if the thread is interrupted, or the process
   *     is ended: at the next step boundary, with its state in the checkpoint
   */
  public float[] run(float[] initial, Checkpoint checkpoint, Observer observer) {
    return Interruptible.during(() -> train(initial, checkpoint, observer));
  }

  private float[] train(float[] initial, Checkpoint checkpoint, Observer observer) {
    State state = Step.compute(() -> State.begin(where.first(), optimiser, initial, checkpoint));
    try {
      while (state.step < schedule.steps()) {
        Step.run(() -> advance(state, observer));
        checkpoint.save(parts -> Step.run(() -> state.save(parts, optimiser)));
      }
      return Step.compute(state.parameters::floats);
    } finally {
      state.release();
    }
  }

  private void advance(State state, Observer observer) {
    LossAndGradient slope = where.at(objective, state.parameters, state.step);
    double value = requireFinite("loss", state.step, slope.loss());
    Tensor gradient = slope.gradient();
    double norm = requireFinite("norm of the gradient", state.step, gradient.norm().value());
    if (norm > clip) {
      gradient.scale(clip / norm);
    }
    Optimiser.Moment moment = new Optimiser.Moment(state.step, schedule.rate(state.step));
    optimiser.update(moment, gradient, state.memory, state.parameters);
    observer.seen(state.step, value, norm, state.parameters);
    state.step++;
  }

  private static double requireFinite(String what, long step, double value) {
    if (!Double.isFinite(value)) {
      throw new FailedRun(what, step, value);
    }
    return value;
  }

  /** What a run is made of between two steps. */
  private static final class State {
    private final Tensor parameters;
    private final List<Tensor> memory;
    private long step;

    private State(Tensor parameters, List<Tensor> memory, long step) {
      this.parameters = parameters;
      this.memory = memory;
      this.step = step;
    }

    static State begin(Device device, Optimiser optimiser, float[] initial, Checkpoint checkpoint) {
      int length = initial.length;
      return checkpoint
          .load()
          .map(saved -> of(device, optimiser, length, saved))
          .orElseGet(
              () ->
                  new State(
                      vector(device, initial, length),
                      optimiser.memory().stream().map(n -> device.zeros(length).keep()).toList(),
                      0));
    }

    private static State of(
        Device device, Optimiser optimiser, int length, Checkpoint.Saved saved) {
      return new State(
          vector(device, saved.part(MODEL, FloatPart::read), length),
          optimiser.memory().stream()
              .map(name -> vector(device, saved.part(MEMORY + name, FloatPart::read), length))
              .toList(),
          saved.part(POSITION, in -> in.readLong()));
    }

    private static Tensor vector(Device device, float[] values, int length) {
      if (values.length != length) {
        throw new IllegalArgumentException(
            "the checkpoint is of a model with "
                + values.length
                + " parameters, and this one has "
                + length);
      }
      return device.floats(values, length).keep();
    }

    void save(Checkpoint.Parts parts, Optimiser optimiser) {
      parts.part(POSITION, out -> out.writeLong(step));
      float[] now = parameters.floats();
      parts.part(MODEL, out -> FloatPart.write(out, now));
      for (int i = 0; i < memory.size(); i++) {
        float[] vector = memory.get(i).floats();
        parts.part(MEMORY + optimiser.memory().get(i), out -> FloatPart.write(out, vector));
      }
    }

    void release() {
      parameters.release();
      memory.forEach(Tensor::release);
    }
  }
}
