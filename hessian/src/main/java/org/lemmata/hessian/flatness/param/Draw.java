package org.lemmata.hessian.flatness.param;

import org.lemmata.linalg.random.Streams;
import org.lemmata.study.param.Param;

/**
 * Which of independent repetitions.
 *
 * @param draw from 0
 */
public record Draw(
    @Param(value = "which draw of all that is random, from 0", byDefault = "0", min = 0, max = 1e9)
        long draw) {

  /** Random streams of this draw alone; those of draw 0 are the given ones themselves. */
  public Streams of(Streams streams) {
    return draw == 0 ? streams : streams.child("draw " + draw);
  }
}
