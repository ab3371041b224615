package org.lemmata.engine;

import java.util.function.Supplier;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;

/**
 * The life of tensors: all that are made in a step end with it, unless {@linkplain Tensor#keep
 * kept}.
 *
 * <p>Every tensor is made inside a step, so nothing waits for the garbage collector. A step belongs
 * to its thread. Steps may be nested; a tensor belongs to the innermost.
 */
public final class Step {

  private Step() {}

  /** Runs a step in this thread; PyTorch is loaded, and computes in one thread. */
  public static void run(Runnable body) {
    compute(
        () -> {
          body.run();
          return null;
        });
  }

  /** Runs a step in this thread and returns its result, such as numbers or kept tensors. */
  public static <T> T compute(Supplier<T> body) {
    Torch.prepareThread();
    PointerScope scope = new PointerScope();
    try {
      return body.get();
    } finally {
      scope.close();
    }
  }

  /** How many native objects there are, of all threads; constant from step to step. */
  public static long liveObjects() {
    return Pointer.totalCount();
  }

  static void require() {
    if (PointerScope.getInnerScope() == null) {
      throw new IllegalStateException("a tensor is made inside a step, and none has begun here");
    }
  }
}
