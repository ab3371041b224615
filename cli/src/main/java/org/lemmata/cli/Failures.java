package org.lemmata.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.lemmata.study.Hindrance;
import org.lemmata.study.Need;
import org.lemmata.study.UnknownName;
import org.lemmata.study.away.Elsewhere;
import org.lemmata.study.away.OtherProgram;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.run.Objected;
import org.lemmata.study.run.Program;
import org.lemmata.study.run.UnwritableOutput;
import picocli.CommandLine.ParameterException;

/** Turns what a command throws into one sentence and an exit code. */
final class Failures {

  private Failures() {}

  static int report(Throwable thrown, PrintStream err, Map<String, String> environment) {
    Throwable failure = cause(thrown);
    if (Thread.currentThread().isInterrupted() || failure instanceof CancellationException) {
      say(err, "interrupted; nothing is half-written, and finished points of a sweep are kept");
      return Exit.INTERRUPTED;
    }
    if (environment.containsKey("LEMMATA_TRACE")) {
      failure.printStackTrace(err);
    }
    say(err, sentence(failure));
    return isUsage(failure) ? Exit.USAGE : Exit.ERROR;
  }

  private static boolean isUsage(Throwable failure) {
    return failure instanceof UsageProblem
        || failure instanceof UnknownName
        || failure instanceof InvalidParameter
        || failure instanceof Objected
        || failure instanceof Need.Missing;
  }

  /** What is said of a failure, in one line. */
  static String said(Throwable thrown) {
    return thrown instanceof ParameterException problem
        ? oneLine(UsageMessages.sentence(problem))
        : oneLine(sentence(cause(thrown)));
  }

  /** One line to standard error, whatever the text holds. */
  static void say(PrintStream err, String sentence) {
    err.print("lemmata: " + oneLine(sentence) + "\n");
  }

  private static String oneLine(String sentence) {
    return sentence.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cc}", "?");
  }

  private static String sentence(Throwable failure) {
    if (isUsage(failure)
        || failure instanceof UnwritableOutput
        || failure instanceof Hindrance
        || failure instanceof Program.Changed
        || failure instanceof OtherProgram
        || failure instanceof Elsewhere.Unreachable) {
      return failure.getMessage();
    }
    if (failure instanceof OutOfMemoryError) {
      return "not enough memory; try smaller parameters, or more memory with"
          + " JDK_JAVA_OPTIONS=-Xmx8g";
    }
    if (Program.running().isPresent() && !Program.running().get().isThere()) {
      return "the folder of this program was removed while it ran; start the command again";
    }
    return "something broke that should not (" + failure + "); LEMMATA_TRACE=1 shows where";
  }

  private static Throwable cause(Throwable thrown) {
    return thrown instanceof CompletionException && thrown.getCause() != null
        ? cause(thrown.getCause())
        : thrown;
  }
}
