package org.lemmata.study;

import java.util.Arrays;
import java.util.Locale;

/** How much work a claim or a figure may do. Studies do not know it: they have parameters. */
public enum Scale {
  /** A whole report within a few minutes on two cores. */
  QUICK,
  /** About ten minutes. */
  STANDARD,
  /** The papers' own settings. */
  FULL;

  /** The value for this scale. */
  public <T> T choose(T quick, T standard, T full) {
    return switch (this) {
      case QUICK -> quick;
      case STANDARD -> standard;
      case FULL -> full;
    };
  }

  /** Whether this scale does at least as much work as the other. */
  public boolean atLeast(Scale other) {
    return compareTo(other) >= 0;
  }

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The scale of that name.
   *
   * @throws UnknownName if there is none
   */
  public static Scale of(String label) {
    return Arrays.stream(values())
        .filter(scale -> scale.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownName(
                    "scale", label, Arrays.stream(values()).map(Scale::label).toList()));
  }
}
