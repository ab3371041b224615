package org.lemmata.exercise.child;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Seen;
import org.lemmata.exercise.Tracks;
import org.lemmata.exercise.grade.Assessment;
import org.lemmata.exercise.grade.Assessment.State;
import org.lemmata.exercise.grade.Assessor;

/**
 * Tries a student's class. It reads its order before it loads the class, so that the class cannot
 * know the word that begins what counts; whatever the class prints goes to the same output, without
 * the word. It ends by itself when a requirement takes too long or too much memory; whoever started
 * it starts another one for the rest.
 */
public final class ExamProgram {

  /** The exit code of a process that ran out of memory where it could not say so. */
  public static final int FULL = 71;

  /** How many times as long what only waits, or hardly gets a processor, may take. */
  public static final int PATIENCE = 4;

  private final PrintStream out;
  private final Order order;
  private final Thread student = Thread.currentThread();
  private final Set<Thread> known = new HashSet<>();
  private Assessor<?> assessor;
  private Exercise<?> exercise;
  private volatile int place = -1;

  private ExamProgram(PrintStream out, Order order) {
    this.out = out;
    this.order = order;
  }

  /** Tries what the order on the input says. */
  public static void main(String[] arguments) throws IOException {
    // Digits and formats are the same for everyone, whatever the user's language.
    Locale.setDefault(Locale.ROOT);
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
    Order order = Order.read(in);
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setIn(InputStream.nullInputStream());
    System.setOut(out);
    System.setErr(out);
    ExamProgram program = new ExamProgram(out, order);
    try {
      program.work();
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(FULL);
    } catch (RuntimeException | Error e) {
      program.say(Note.of(Note.Kind.UNFIT, -1, "The check itself broke, not your code: " + e));
    }
    Runtime.getRuntime().halt(0);
  }

  private void work() {
    exercise = Tracks.load().exercise(order.exercise());
    Thread.getAllStackTraces().keySet().forEach(known::add);
    Deadline deadline = new Deadline(order.millis(), this::late);
    Thread hook = new Thread(this::ended, "lemmata-end");
    Runtime.getRuntime().addShutdownHook(hook);
    known.addAll(List.of(deadline.thread(), hook));
    deadline.begin();
    try {
      assessor = assessor(exercise, instance());
    } catch (UnfitClass e) {
      say(Note.of(Note.Kind.UNFIT, -1, e.getMessage()));
      return;
    }
    for (int one : order.requirements()) {
      place = one;
      say(Note.of(Note.Kind.BEGUN, one, ""));
      deadline.begin();
      if (one == exercise.requirements().size()) {
        plot();
      } else {
        assess(one);
      }
      deadline.over();
      noteThreads();
    }
    say(Note.of(Note.Kind.DONE, -1, ""));
  }

  private void assess(int one) {
    Assessment assessment = assess(assessor, one);
    say(new Note(Note.Kind.RESULT, one, assessment.state(), assessment.sentence()));
    if (assessment.state() == State.TOO_LARGE) {
      // What fills the memory may still be held.
      Runtime.getRuntime().halt(0);
    }
  }

  private <S> Assessment assess(Assessor<S> one, int index) {
    return one.assess(one.exercise().requirements().get(index));
  }

  private void plot() {
    String numbers =
        assessor
            .plotted()
            .map(all -> all.stream().map(String::valueOf).collect(Collectors.joining(",")))
            .orElse("");
    say(Note.of(Note.Kind.PLOTTED, place, numbers));
  }

  private synchronized void say(Note note) {
    out.print(note.line(order.word()));
    out.flush();
  }

  private static <S> Assessor<S> assessor(Exercise<S> exercise, Object instance) throws UnfitClass {
    if (!exercise.asked().isInstance(instance)) {
      throw new UnfitClass(
          instance.getClass().getSimpleName()
              + " must implement "
              + exercise.asked().getSimpleName()
              + ": write 'implements "
              + exercise.asked().getSimpleName()
              + "' behind its name, as in the file you began with.");
    }
    return new Assessor<>(exercise, instance);
  }

  private Object instance() throws UnfitClass {
    try {
      URL[] places = {Path.of(order.classes()).toUri().toURL()};
      // Open as long as the process is.
      @SuppressWarnings("resource")
      URLClassLoader loader = new URLClassLoader(places, ExamProgram.class.getClassLoader());
      return UnfitClass.instanceOf(Class.forName(order.className(), true, loader));
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      throw new UnfitClass(
          "There is no class "
              + order.className()
              + " in the file: it must keep that name, and stand in no package.");
    } catch (LinkageError e) {
      throw UnfitClass.because(e, order.className());
    }
  }

  /** A requirement took too long: says where the student's code is, and ends the process. */
  private void late() {
    Optional<Integer> line = lineOf(student);
    String sentence =
        subject()
            + " did not end within "
            + Seen.text(order.millis() / 1000.0)
            + " seconds"
            + line.map(number -> "; it was at line " + number).orElse("")
            + ". Is there a loop that never ends, or a method that calls itself more than once?";
    say(
        assessor == null
            ? Note.of(Note.Kind.UNFIT, -1, sentence)
            : new Note(Note.Kind.RESULT, place, State.TOO_SLOW, sentence));
    Runtime.getRuntime().halt(0);
  }

  /** What the student's code is at. */
  private String subject() {
    return assessor == null
        ? "Making an object of your class"
        : assessor.isInCall()
            ? assessor.lastCall()
            : "The check, which called your code again and again,";
  }

  /** Runs when the student's code ends the process. */
  private void ended() {
    String sentence =
        subject()
            + " ended the program"
            + lineOf(student).map(number -> ", line " + number).orElse("")
            + ". Do not call System.exit; a method ends with return.";
    say(
        assessor == null
            ? Note.of(Note.Kind.UNFIT, -1, sentence)
            : new Note(Note.Kind.RESULT, place, State.ENDED, sentence));
  }

  private Optional<Integer> lineOf(Thread thread) {
    return Assessor.line(thread.getStackTrace(), order.className());
  }

  /** Threads that the student's code left running. */
  private void noteThreads() {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      boolean ours = thread.getThreadGroup() == null || isJava(thread);
      if (known.add(thread) && !ours) {
        say(
            Note.of(
                Note.Kind.REMARK,
                place,
                "Your code started a thread, '"
                    + thread.getName()
                    + "', that goes on after its method returned. It is stopped with the check;"
                    + " no thread is needed here."));
      }
    }
  }

  /** Whether Java itself runs it. */
  private static boolean isJava(Thread thread) {
    return "system".equals(thread.getThreadGroup().getName())
        || "InnocuousThreadGroup".equals(thread.getThreadGroup().getName());
  }
}
