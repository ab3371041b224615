package org.lemmata.sophia.train;

import java.util.Arrays;
import java.util.Objects;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.linalg.random.Stream;

/** An estimate whose coordinates are exchanged, always in the same way: as large, elsewhere. */
public final class Shuffled implements CurvatureEstimator {

  private final Device device;
  private final CurvatureEstimator estimator;
  private final int[] places;

  /**
   * Draws the order.
   *
   * @param estimator what is shuffled
   * @param length of the estimates
   */
  public Shuffled(Device device, CurvatureEstimator estimator, int length, Stream random) {
    this.device = Objects.requireNonNull(device, "device");
    this.estimator = Objects.requireNonNull(estimator, "estimator");
    this.places = new int[length];
    Arrays.setAll(places, i -> i);
    random.shuffle(places);
  }

  @Override
  public Tensor estimate(Tensor parameters, long step) {
    Tensor column = estimator.estimate(parameters, step).reshape(-1, 1);
    return column.rows(device.whole(places, places.length)).reshape(-1);
  }
}
