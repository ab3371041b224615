package org.lemmata.engine;

import java.util.Objects;

/**
 * What {@link DeviceChoice#AUTO} means in this process. A command sets it from its option before it
 * computes anything; nothing else may.
 */
public final class AutoDevice {

  private static volatile DeviceChoice meaning = DeviceChoice.AUTO;

  private AutoDevice() {}

  /**
   * Says what it means from now on.
   *
   * @param choice {@link DeviceChoice#AUTO} for the GPU if there is one, otherwise the CPU
   */
  public static void means(DeviceChoice choice) {
    meaning = Objects.requireNonNull(choice, "choice");
  }

  static DeviceChoice meaning() {
    return meaning;
  }
}
