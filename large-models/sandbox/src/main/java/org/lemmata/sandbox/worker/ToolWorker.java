package org.lemmata.sandbox.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.graalvm.polyglot.Engine;
import org.lemmata.sandbox.frame.Answer;
import org.lemmata.sandbox.frame.Ending;
import org.lemmata.sandbox.frame.Frames;
import org.lemmata.sandbox.frame.Question;

/**
 * The worker's program. It reads jobs from its input and answers on its output, which guests cannot
 * reach: theirs are others. When its input ends, because whoever started it has ended, it ends.
 */
public final class ToolWorker {

  private static final long STACK = 32L << 20;

  private final DataOutputStream out;
  private final BlockingQueue<String> jobs = new LinkedBlockingQueue<>();
  private Engine engine;
  private Watchdog watch;

  private ToolWorker(DataOutputStream out) {
    this.out = out;
  }

  /** Works until its input ends. */
  public static void main(String[] arguments) throws IOException {
    // Digits and formats are the same for everyone, whatever the user's language.
    Locale.setDefault(Locale.ROOT);
    DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    // From here on nothing in this process can print where the answers are.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setIn(InputStream.nullInputStream());
    ToolWorker worker = new ToolWorker(out);
    new Thread(null, worker::work, "guest", STACK).start();
    for (Optional<String> job = Frames.read(in); job.isPresent(); job = Frames.read(in)) {
      worker.jobs.add(job.get());
    }
    Runtime.getRuntime().halt(0);
  }

  private void work() {
    try {
      watch = new Watchdog();
      watch.start();
      engine = Guest.engine();
      try (Guest first = new Guest(engine, OutputStream.nullOutputStream())) {
        first.call("answer = 1", 1);
      }
      Frames.write(out, Frames.READY);
      while (answer(Question.parse(jobs.take()))) {}
    } catch (IOException | InterruptedException e) {
      // Nobody listens.
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(Frames.FULL);
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }

  /** Runs a job; whether this process is fit for another one. */
  private boolean answer(Question question) throws IOException {
    BoundedStream printed = new BoundedStream(question.characters());
    Guest guest = null;
    Answer defined = null;
    boolean fit = true;
    for (int i = 0; i < question.calls().size(); i++) {
      if (guest == null) {
        Guest fresh = new Guest(engine, printed);
        guest = fresh;
        defined = watched(fresh, question, () -> fresh.define(question.tool()));
        if (i == 0) {
          say(question, Answer.TOOL, defined);
        }
      }
      Guest now = guest;
      String call = question.calls().get(i);
      Answer answer =
          defined.ending() == Ending.NO_ANSWER
              ? watched(now, question, () -> now.call(call, question.characters()))
              : defined;
      say(question, i, answer);
      fit &= answer.ending() != Ending.OUT_OF_MEMORY;
      if (answer.ending() == Ending.TIMED_OUT && defined.ending() == Ending.NO_ANSWER) {
        guest = null;
      }
    }
    if (guest != null) {
      end(guest, question);
    }
    Ending ending = fit ? Ending.NO_ANSWER : Ending.OUT_OF_MEMORY;
    say(question, question.calls().size(), new Answer("", 0, ending, printed.text()));
    return fit;
  }

  private void say(Question question, int place, Answer answer) throws IOException {
    Frames.write(out, new Answer(question.nonce(), place, answer.ending(), answer.text()).json());
  }

  private interface Piece {
    Answer run();
  }

  private Answer watched(Guest guest, Question question, Piece piece) {
    watch.begin(guest, question.cpuMillis(), question.wallMillis());
    Answer answer = piece.run();
    return watch.end()
        ? new Answer(
            "",
            0,
            Ending.TIMED_OUT,
            "ended after %.3g s of work or %.3g s on the clock"
                .formatted(question.cpuMillis() / 1000.0, question.wallMillis() / 1000.0))
        : answer;
  }

  /** What a tool left for its end, such as a finaliser, runs under the limits too. */
  private void end(Guest guest, Question question) {
    watched(
        guest,
        question,
        () -> {
          try {
            guest.close();
          } catch (RuntimeException | StackOverflowError e) {
            return new Answer("", 0, Ending.RAISED, "");
          }
          return new Answer("", 0, Ending.NO_ANSWER, "");
        });
  }
}
