package org.lemmata.sandbox.worker;

import java.io.InputStream;
import java.io.OutputStream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SandboxPolicy;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.lemmata.sandbox.frame.Answer;
import org.lemmata.sandbox.frame.Ending;

/** One Python that can reach nothing. */
final class Guest implements AutoCloseable {

  private static final String LANGUAGE = "python";
  private static final String ANSWER = "answer";
  private static final int LONGEST_REASON = 500;

  private final Context context;

  Guest(Engine engine, OutputStream printed) {
    context =
        Context.newBuilder(LANGUAGE)
            .engine(engine)
            .sandbox(SandboxPolicy.TRUSTED)
            .allowAllAccess(false)
            .allowHostAccess(HostAccess.NONE)
            .allowHostClassLookup(name -> false)
            .allowHostClassLoading(false)
            .allowPolyglotAccess(PolyglotAccess.NONE)
            .allowEnvironmentAccess(EnvironmentAccess.NONE)
            .allowIO(IOAccess.NONE)
            .allowCreateProcess(false)
            .allowCreateThread(false)
            .allowNativeAccess(false)
            .allowInnerContextOptions(false)
            .in(InputStream.nullInputStream())
            .out(printed)
            .err(printed)
            .build();
  }

  static Engine engine() {
    return Engine.newBuilder(LANGUAGE)
        .in(InputStream.nullInputStream())
        .out(OutputStream.nullOutputStream())
        .err(OutputStream.nullOutputStream())
        .option("engine.WarnInterpreterOnly", "false")
        .build();
  }

  /** Runs code without asking for an answer. */
  Answer define(String code) {
    return guarded(
        () -> {
          eval(code, "tool");
          return new Answer("", 0, Ending.NO_ANSWER, "");
        });
  }

  /** Runs a call and reads its answer. */
  Answer call(String code, int longest) {
    return guarded(
        () -> {
          context.getBindings(LANGUAGE).removeMember(ANSWER);
          eval(code, "call");
          if (!context.getBindings(LANGUAGE).hasMember(ANSWER)) {
            return new Answer("", 0, Ending.NO_ANSWER, "the call leaves no variable 'answer'");
          }
          Value text = eval("str(" + ANSWER + ")", "answer");
          if (!text.isString()) {
            return new Answer("", 0, Ending.RAISED, "the answer cannot be written");
          }
          String answer = text.asString();
          return answer.length() > longest
              ? new Answer(
                  "",
                  0,
                  Ending.TOO_LONG,
                  "the answer has %d characters, more than %d".formatted(answer.length(), longest))
              : new Answer("", 0, Ending.ANSWERED, answer);
        });
  }

  private Value eval(String code, String name) {
    return context.eval(Source.newBuilder(LANGUAGE, code, name).cached(false).buildLiteral());
  }

  private interface Piece {
    Answer run();
  }

  /** Whatever goes wrong in a guest, internal errors too, is the tool's failure. */
  private static Answer guarded(Piece piece) {
    try {
      return piece.run();
    } catch (PolyglotException e) {
      return new Answer("", 0, ending(e), reason(e));
    } catch (StackOverflowError e) {
      return new Answer("", 0, Ending.RAISED, "RecursionError");
    } catch (OutOfMemoryError e) {
      return new Answer("", 0, Ending.OUT_OF_MEMORY, "MemoryError");
    } catch (RuntimeException e) {
      // A context that was ended from outside answers so.
      return new Answer(
          "", 0, Ending.RAISED, "the tool was ended: " + e.getClass().getSimpleName());
    }
  }

  private static Ending ending(PolyglotException e) {
    if (e.isCancelled()) {
      return Ending.TIMED_OUT;
    }
    String said = String.valueOf(e.getMessage());
    return (e.isResourceExhausted() && !said.contains("tack")) || said.startsWith("MemoryError")
        ? Ending.OUT_OF_MEMORY
        : Ending.RAISED;
  }

  private static String reason(PolyglotException e) {
    String said;
    if (e.isExit()) {
      said = "SystemExit: the tool asked for the end of the program";
    } else {
      said = String.valueOf(e.getMessage());
    }
    return Beginning.of(said, LONGEST_REASON);
  }

  /** Ends whatever runs in it, from any thread. */
  void cancel() {
    context.close(true);
  }

  @Override
  public void close() {
    context.close(true);
  }
}
