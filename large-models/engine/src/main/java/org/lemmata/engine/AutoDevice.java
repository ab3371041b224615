package org.lemmata.engine;

import java.util.Objects;

/**
 * What {@link DeviceChoice#AUTO} means in this process, and how many devices share what can be
 * shared. A command sets it from its option before it computes anything; nothing else may.
 */
public final class AutoDevice {

  /** The system property that says it to other processes, as {@link AskedDevices} reads it. */
  public static final String PROPERTY = "lemmata.device";

  private static volatile AskedDevices asked =
      AskedDevices.parse(System.getProperty(PROPERTY, "auto"));

  private AutoDevice() {}

  /**
   * Says what it means from now on: one device.
   *
   * @param choice {@link DeviceChoice#AUTO} for the GPU if there is one, otherwise the CPU
   */
  public static void means(DeviceChoice choice) {
    means(new AskedDevices(choice, 1));
  }

  /** Says what it means from now on. */
  public static void means(AskedDevices devices) {
    asked = Objects.requireNonNull(devices, "devices");
  }

  /** What it means now. */
  public static AskedDevices asked() {
    return asked;
  }
}
