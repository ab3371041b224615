package org.lemmata.cli.screen;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Where results are seen.
 *
 * @param width columns of the terminal that standard output is; empty if it is none
 * @param colours whether it may have colours; never if it is no terminal
 */
public record Screen(OptionalInt width, boolean colours) {

  /** A file or a pipe. */
  public static final Screen NONE = new Screen(OptionalInt.empty(), false);

  private static final String ESCAPE = "\u001b[";

  /** How text may look. */
  public enum Ink {
    GREEN("32"),
    RED("31"),
    YELLOW("33"),
    BOLD("1"),
    FAINT("2");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  /** Keeps colours to terminals. */
  public Screen {
    colours = colours && width.isPresent();
  }

  /**
   * A screen as the environment wants it: no colours where {@code NO_COLOR} is set to anything, or
   * {@code TERM} is {@code dumb}.
   */
  public static Screen of(OptionalInt width, Map<String, String> environment) {
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Screen(width, !plain);
  }

  /** Whether a person looks. */
  public boolean isTerminal() {
    return width.isPresent();
  }

  /** The text in an ink, where there are colours; it takes the same room. */
  public String paint(Ink ink, String text) {
    return colours && !text.isEmpty() ? ESCAPE + ink.code + "m" + text + ESCAPE + "0m" : text;
  }
}
