package org.lemmata.engine.shard;

import org.lemmata.engine.AutoDevice;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.study.Need;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;

/**
 * How a training of a study is placed: into how many shards its batches are cut, which is part of
 * what its numbers depend on, and on which kind of device they are computed. How many devices share
 * the shards is said by {@link AutoDevice} and is no parameter, since no number depends on it.
 *
 * @param shards how many, at least 1
 * @param device where
 */
public record Placement(
    @Param(
            value = "equal shards that a batch is cut into, which several devices may share",
            byDefault = "1",
            min = 1,
            max = 4096,
            trial = {1, 1})
        int shards,
    @Param(value = "where it is computed", byDefault = "auto") DeviceChoice device) {

  /**
   * The same with the kind of device that this comes to in this process.
   *
   * @throws Need.Missing if it is not here, or more devices are asked for than there are shards
   */
  public Placement resolved() {
    return new Placement(shards, device.resolved(shards));
  }

  /**
   * Checks that a batch can be cut.
   *
   * @param name of the parameter that says how large a batch is
   * @param batch how large it is, at least 1
   * @throws InvalidParameter if it is no multiple of the shards
   */
  public void requireParts(String name, int batch) {
    if (shards > 0 && batch % shards != 0) {
      throw new InvalidParameter("shards", shards, "a divisor of " + name + "=" + batch);
    }
  }

  /**
   * The devices; loads PyTorch.
   *
   * @throws Need.Missing as {@link #resolved}
   */
  public DataParallel choose() {
    return new DataParallel(Device.choose(device, shards), shards);
  }
}
