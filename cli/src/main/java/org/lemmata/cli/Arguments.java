package org.lemmata.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Numbers;

/** Reads the values of options; every mistake names the option, the value and what is legal. */
final class Arguments {

  private Arguments() {}

  static long whole(String option, String text, long min, long max, String legal) {
    try {
      long value = Numbers.whole(text.strip());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, like a number out of range.
    }
    throw new InvalidParameter(option, text, legal);
  }

  /** A constant by its name in lower case. */
  static <E extends Enum<E>> E choice(String option, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> label(constant).equals(text.strip()))
        .findFirst()
        .orElseThrow(() -> new InvalidParameter(option, text, "one of " + labels(type)));
  }

  static Path path(String option, String text) {
    try {
      if (!text.isBlank()) {
        return Path.of(text);
      }
    } catch (InvalidPathException e) {
      // Said below, like no name at all.
    }
    throw new InvalidParameter(option, text, "the name of a file or folder");
  }

  private static <E extends Enum<E>> String labels(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Arguments::label)
        .collect(Collectors.joining(", "));
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
