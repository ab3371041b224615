package org.lemmata.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much work a claim or a figure may do. Studies do not know it: they have parameters. */
public enum Scale {
  /** A whole report within a minute or two on two cores. */
  QUICK,
  /** About 40 minutes of processor time for a whole report. */
  STANDARD,
  /** Larger again, with the papers' own settings where they can be had. */
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

  /** Why this scale is too small for what needs another, in a sentence; empty if it is not. */
  public Optional<String> missing(Scale needed) {
    return atLeast(needed)
        ? Optional.empty()
        : Optional.of("Needs --scale " + needed.label() + " or more.");
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
