package org.lemmata.engine;

import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.home.TorchFolder;
import org.lemmata.study.Need;

/**
 * Where tensors are to be: a wish, which {@link Device#choose} follows or refuses. A study that
 * computes with tensors has a parameter {@code device} of this type, {@code auto} by default, and
 * has {@link #resolved} in its canonical parameters, so that what is kept says what computed it.
 */
public enum DeviceChoice {
  /** What {@link AutoDevice} says: usually the GPU if PyTorch can use one, otherwise the CPU. */
  AUTO,
  /** The CPU. */
  CPU,
  /** The GPU, and nothing else. */
  GPU;

  /**
   * The device that this comes to in this process, for what is computed on one. PyTorch is loaded
   * only where it may see a GPU: a PyTorch built for CUDA must be named and be here.
   *
   * @return {@link #CPU} or {@link #GPU}
   * @throws Need.Missing if a GPU is wished and there is none, which is never replaced by the CPU;
   *     or if several devices are asked for
   */
  public DeviceChoice resolved() {
    AskedDevices asked = AutoDevice.asked();
    DeviceChoice kind = kind(asked);
    if (asked.count(kind) > 1) {
      throw new Need.Missing(asked.notShared());
    }
    return kind;
  }

  /**
   * The kind of device that this comes to in this process, for work that several may share.
   *
   * @param shards into how many parts the work is cut, at least 1
   * @return {@link #CPU} or {@link #GPU}
   * @throws Need.Missing if a GPU is wished and there is none, or fewer are here than asked for; or
   *     if more devices are asked for than there are parts, so that one would be idle
   */
  public DeviceChoice resolved(int shards) {
    AskedDevices asked = AutoDevice.asked();
    DeviceChoice kind = kind(asked);
    if (asked.count(kind) > shards) {
      throw new Need.Missing(asked.tooMany(shards));
    }
    return kind;
  }

  private DeviceChoice kind(AskedDevices asked) {
    DeviceChoice wish = this == AUTO ? asked.kind() : this;
    if (wish == CPU) {
      return CPU;
    }
    int usable =
        TorchFolder.mayHaveGpu() && Libraries.need().missing().isEmpty() ? Device.gpus() : 0;
    if (wish == GPU && usable == 0) {
      throw new Need.Missing(Libraries.noGpu());
    }
    if (wish == GPU && usable < asked.count(GPU)) {
      throw new Need.Missing(asked.tooFew(usable));
    }
    return usable > 0 ? GPU : CPU;
  }
}
