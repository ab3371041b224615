package org.lemmata.engine;

/** Where tensors are to be: a wish, which {@link Device#choose} follows or refuses. */
public enum DeviceChoice {
  /** The GPU if PyTorch can use one, otherwise the CPU. */
  AUTO,
  /** The CPU. */
  CPU,
  /** The GPU, and nothing else. */
  GPU
}
