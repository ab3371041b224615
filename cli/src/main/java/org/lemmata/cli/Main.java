package org.lemmata.cli;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.lemmata.cli.screen.Screen;
import org.lemmata.study.run.Program;

/** Starts the command. */
public final class Main {

  private static final String[] LIST = {"list"};
  private static final int BUFFER = 1 << 16;

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Digits and formats are the same for everyone, whatever the user's language.
    Locale.setDefault(Locale.ROOT);
    Interruption interruption = Interruption.of(Thread.currentThread());
    // Before anyone else may change it: this is the code whose results will be kept.
    Program.running();
    StandardOutput target = StandardOutput.open();
    PrintStream out =
        new PrintStream(new BufferedOutputStream(target, BUFFER), false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(StandardError.open(), true, StandardCharsets.UTF_8);
    Screen screen = Screen.of(width("lemmata.screen"), System.getenv());
    int exit = run(args, out, err, screen, width("lemmata.terminal"), System.getenv());
    out.flush();
    target.failure().ifPresent(why -> Failures.say(err, "cannot write to standard output: " + why));
    interruption.over();
    System.exit(target.failure().isPresent() ? Exit.ERROR : exit);
  }

  /**
   * Runs the command in this process.
   *
   * @param args the arguments
   * @param out where results go
   * @param err where notices and errors go
   * @param environment the environment variables
   * @return the exit code
   */
  public static int run(
      String[] args, PrintStream out, PrintStream err, Map<String, String> environment) {
    return run(args, out, err, Screen.NONE, OptionalInt.empty(), environment);
  }

  private static int run(
      String[] args,
      PrintStream out,
      PrintStream err,
      Screen screen,
      OptionalInt terminal,
      Map<String, String> environment) {
    try {
      Session session = new Session(Shelf.ofProgram(), out, err, screen, terminal, environment);
      return Arrays.equals(args, LIST) ? list(session) : Lemmata.in(session, args).execute(args);
    } catch (Error e) {
      // A broken paper on the class path, or no memory left: a sentence like any other failure.
      return Failures.report(e, err, environment);
    }
  }

  /** There is nothing to parse, and the parser would take longer than the list. */
  private static int list(Session session) {
    try {
      return new ListCommand(session).call();
    } catch (RuntimeException e) {
      return Failures.report(e, session.err(), session.environment());
    }
  }

  /** Set by the launcher when standard output or standard error is a terminal. */
  private static OptionalInt width(String property) {
    Integer width = Integer.getInteger(property);
    return width == null ? OptionalInt.empty() : OptionalInt.of(width);
  }
}
