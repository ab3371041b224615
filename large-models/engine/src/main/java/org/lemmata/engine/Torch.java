package org.lemmata.engine;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.pytorch.Context;
import org.bytedeco.pytorch.global.torch;
import org.lemmata.engine.home.Libraries;
import org.lemmata.study.Need;

/** Loads PyTorch once and sets it up: one thread, its own and that of its matrix products. */
final class Torch {

  /** Of PyTorch's operations and of its matrix products; each has a pool of its own. */
  private static final int THREADS = 1;

  /** A thread of Java begins with as many of PyTorch's threads as there are cores. */
  private static final ThreadLocal<Boolean> PREPARED = ThreadLocal.withInitial(Torch::oneThread);

  private static boolean loaded;

  private Torch() {}

  /**
   * Loads PyTorch on first use, and sets up the current thread.
   *
   * @throws Need.Missing if it is not here, does not fit or cannot be loaded
   */
  static void prepareThread() {
    PREPARED.get();
  }

  private static Boolean oneThread() {
    load();
    torch.set_num_threads(THREADS);
    return true;
  }

  private static synchronized void load() {
    if (loaded) {
      return;
    }
    Libraries.announce();
    try {
      Loader.load(torch.class);
      openblas.blas_set_num_threads(THREADS);
      repeatable(torch.globalContext());
    } catch (UnsatisfiedLinkError e) {
      throw new Need.Missing(
          "PyTorch's libraries are here, and cannot be loaded: "
              + new TorchFailure(e).getMessage());
    }
    loaded = true;
  }

  /**
   * oneDNN's convolutions read memory that nobody wrote, seen on a processor of AMD's (Zen 5):
   * other numbers in each process, or none. NNPACK has threads of its own, takes part on some
   * processors only and says so on standard error on others. Of cuDNN's algorithms some add in the
   * order in which threads end, and its convolutions of floats have ten bits of mantissa unless
   * this is forbidden.
   */
  private static void repeatable(Context context) {
    context.setUserEnabledMkldnn(false);
    context.setUserEnabledNNPACK(false);
    context.setDeterministicCuDNN(true);
    context.setAllowTF32CuDNN(false);
  }

  static synchronized boolean isLoaded() {
    return loaded;
  }

  /** The threads in use by PyTorch's operations and by its matrix products. */
  static int[] threads() {
    return new int[] {torch.get_num_threads(), openblas.blas_get_num_threads()};
  }
}
