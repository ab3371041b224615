package org.lemmata.engine;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user asks for: a kind of device, or several of a kind, which share the work that can be
 * cut into parts. How many there are changes no bits, so no table is a table of a number of
 * devices.
 *
 * @param kind which
 * @param count how many of them, in 1..{@value #MOST}; 1 for {@link DeviceChoice#AUTO}
 */
public record AskedDevices(DeviceChoice kind, int count) {

  private static final int MOST = 64;

  /** What {@link #parse} reads, for a user. */
  public static final String LEGAL =
      "one of auto, cpu, gpu, or cpus:N or gpus:N with N in 1.." + MOST;

  private static final Pattern SEVERAL = Pattern.compile("(cpu|gpu)s:([1-9][0-9]?)");

  /** Checks the ranges. */
  public AskedDevices {
    Objects.requireNonNull(kind, "kind");
    if (count < 1 || count > MOST || (kind == DeviceChoice.AUTO && count > 1)) {
      throw new IllegalArgumentException("there cannot be " + count + " of " + kind);
    }
  }

  /**
   * Reads {@code auto}, {@code cpu}, {@code gpu}, {@code cpus:2}, {@code gpus:4} and the like; no
   * device is looked for.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static AskedDevices parse(String text) {
    Matcher several = SEVERAL.matcher(text);
    if (several.matches()) {
      return new AskedDevices(kind(several.group(1)), Integer.parseInt(several.group(2)));
    }
    return new AskedDevices(kind(text), 1);
  }

  private static DeviceChoice kind(String text) {
    for (DeviceChoice kind : DeviceChoice.values()) {
      if (name(kind).equals(text)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(text + " is not " + LEGAL);
  }

  /** How many devices of a kind share work: those asked for, and one of another kind. */
  int count(DeviceChoice which) {
    return which == kind ? count : 1;
  }

  /** That something is computed on one device, in one sentence. */
  String notShared() {
    return asks("devices") + ", and this cannot be shared and is computed on one.";
  }

  /** That a batch is cut into too few parts, in one sentence. */
  String tooMany(int shards) {
    return asks("devices")
        + " to share the shards of each batch; set shards, which is %d, to %d or more."
            .formatted(shards, count);
  }

  /** That there are too few GPUs, in one sentence. */
  String tooFew(int gpus) {
    return asks("GPUs") + ", and PyTorch sees " + gpus + ".";
  }

  private String asks(String what) {
    return "--device %s asks for %d %s".formatted(this, count, what);
  }

  /** As it is read; {@code cpu} and {@code gpu} for one. */
  @Override
  public String toString() {
    return count == 1 ? name(kind) : name(kind) + "s:" + count;
  }

  private static String name(DeviceChoice kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
