package org.lemmata.engine;

import java.util.Objects;

/**
 * What {@link DeviceChoice#AUTO} means in this process. A command sets it from its option before it
 * computes anything; nothing else may.
 */
public final class AutoDevice {

  /** The system property that says it to other processes; a name of {@link DeviceChoice}. */
  public static final String PROPERTY = "lemmata.device";

  private static volatile DeviceChoice meaning =
      DeviceChoice.valueOf(System.getProperty(PROPERTY, DeviceChoice.AUTO.name()));

  private AutoDevice() {}

  /**
   * Says what it means from now on.
   *
   * @param choice {@link DeviceChoice#AUTO} for the GPU if there is one, otherwise the CPU
   */
  public static void means(DeviceChoice choice) {
    meaning = Objects.requireNonNull(choice, "choice");
  }

  /** What it means now. */
  public static DeviceChoice meaning() {
    return meaning;
  }
}
