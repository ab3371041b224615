package org.lemmata.doremi.train;

import java.util.Arrays;
import org.lemmata.doremi.minimax.Mode;

/**
 * What the weights of domains are moved by, from the losses of tokens.
 *
 * @param mode the excess over the reference, the proxy's loss, or minus the reference's
 * @param clipping of the excess
 */
public record Signal(Mode mode, Clipping clipping) {

  /** Whether losses of a reference are used. */
  public boolean needsReference() {
    return mode != Mode.HARDEST;
  }

  /**
   * λ of one domain.
   *
   * @param proxy losses of its tokens; not modified
   * @param reference losses on the same tokens, if they are used; not modified
   */
  double lambda(double[] proxy, double[] reference) {
    return switch (mode) {
      case DOREMI -> clipping.excess(proxy, reference);
      case HARDEST -> mean(proxy);
      case EASIEST -> -mean(reference);
    };
  }

  private static double mean(double[] losses) {
    return Arrays.stream(losses).average().orElseThrow();
  }
}
