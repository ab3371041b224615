package org.lemmata.cli;

import org.lemmata.checks.Checked;
import picocli.CommandLine.Option;

/** Whether it is an error that something is not here, such as a backend, a device or data. */
final class RequireOption {

  @Option(
      names = "--require",
      description = "what is left out since something that it needs is not here is an error (1)")
  private boolean required;

  /** The exit code, given that of what was there. */
  int exit(Checked checked, int code) {
    return exit(!checked.missing().isEmpty(), code);
  }

  /** The exit code, given that of what was there. */
  int exit(boolean missing, int code) {
    return required && missing ? Exit.ERROR : code;
  }
}
