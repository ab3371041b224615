package org.lemmata.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.checks.ErrorRate;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Numbers;

/** The option {@code --family}: the error rates of another run. */
final class FamilyOption {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9}),([0-9]{1,9})");

  private FamilyOption() {}

  /** Reads the option; empty when it is not given. */
  static Optional<ErrorRate> read(String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text.strip());
    if (matcher.matches()) {
      int tests = Numbers.smallWhole(matcher.group(1));
      int rejected = Numbers.smallWhole(matcher.group(2));
      if (rejected <= tests) {
        return Optional.of(new ErrorRate(tests, rejected));
      }
    }
    throw new InvalidParameter(
        "--family", text, "two whole numbers, such as 93,4: tests, and how many of them rejected");
  }
}
