package org.lemmata.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.lemmata.cli.screen.Screen;
import org.lemmata.study.Papers;

/**
 * The world around one command.
 *
 * @param shelf what can be run
 * @param out where results go
 * @param err where progress, notices and errors go
 * @param screen the terminal that {@code out} is, if it is one
 * @param terminal the width of the terminal that {@code err} is, empty if it is none
 * @param environment the environment variables
 */
record Session(
    Shelf shelf,
    PrintStream out,
    PrintStream err,
    Screen screen,
    OptionalInt terminal,
    Map<String, String> environment) {

  Session {
    Objects.requireNonNull(shelf, "shelf");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(screen, "screen");
    Objects.requireNonNull(terminal, "terminal");
    environment = Map.copyOf(environment);
  }

  /** Results go to a file or a pipe. */
  Session(
      Papers papers,
      PrintStream out,
      PrintStream err,
      OptionalInt terminal,
      Map<String, String> environment) {
    this(Shelf.of(papers), out, err, Screen.NONE, terminal, environment);
  }

  /** What can be run. */
  Papers papers() {
    return shelf.papers();
  }

  /** Prints a line of a result; lines end the same way everywhere. */
  void line(String text) {
    out.print(text + "\n");
  }
}
