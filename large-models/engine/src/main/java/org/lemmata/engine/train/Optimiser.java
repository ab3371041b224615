package org.lemmata.engine.train;

import java.util.List;
import org.lemmata.engine.Tensor;

/**
 * A rule that changes a vector of parameters, given its gradient.
 *
 * <p>Its memory is vectors of the parameters' length, named, zero at the beginning, and kept in
 * checkpoints; it has no other state.
 */
public interface Optimiser {

  /** The names of its vectors. */
  List<String> memory();

  /**
   * Makes one update, in place.
   *
   * @param moment which step this is, and its rate
   * @param gradient of the step, clipped
   * @param memory the vectors in the order of {@link #memory()}, to be changed in place
   * @param parameters to be changed in place
   */
  void update(Moment moment, Tensor gradient, List<Tensor> memory, Tensor parameters);

  /**
   * When an update happens.
   *
   * @param step from 0
   * @param rate the learning rate
   */
  record Moment(long step, double rate) {}
}
