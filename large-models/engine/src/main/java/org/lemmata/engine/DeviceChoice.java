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
   * The device that this comes to in this process. PyTorch is loaded only where it may see a GPU: a
   * PyTorch built for CUDA must be named and be here.
   *
   * @return {@link #CPU} or {@link #GPU}
   * @throws Need.Missing if a GPU is wished and there is none: it is never replaced by the CPU
   */
  public DeviceChoice resolved() {
    DeviceChoice wish = this == AUTO ? AutoDevice.meaning() : this;
    if (wish == CPU) {
      return CPU;
    }
    boolean usable =
        TorchFolder.mayHaveGpu() && Libraries.need().missing().isEmpty() && Device.seesGpu();
    if (wish == GPU && !usable) {
      throw new Need.Missing(Libraries.noGpu());
    }
    return usable ? GPU : CPU;
  }
}
