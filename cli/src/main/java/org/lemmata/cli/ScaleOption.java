package org.lemmata.cli;

import org.lemmata.study.Scale;
import picocli.CommandLine.Option;

/** The option {@code --scale}. */
final class ScaleOption {

  @Option(
      names = "--scale",
      paramLabel = "quick|standard|full",
      description =
          "quick: about a minute of processor time for everything (the default); "
              + "standard: about 40 minutes of processor time; "
              + "full: larger again, the papers' own settings where they can be had")
  private String scale = Scale.QUICK.label();

  Scale value() {
    return Arguments.choice("--scale", scale, Scale.class);
  }
}
