package org.lemmata.cli;

import org.lemmata.study.Scale;
import picocli.CommandLine.Option;

/** The option {@code --scale}. */
final class ScaleOption {

  @Option(
      names = "--scale",
      paramLabel = "quick|standard|full",
      description =
          "quick: a few minutes for everything (the default); "
              + "standard: about ten minutes; "
              + "full: the papers' own settings")
  private String scale = Scale.QUICK.label();

  Scale value() {
    return Arguments.choice("--scale", scale, Scale.class);
  }
}
