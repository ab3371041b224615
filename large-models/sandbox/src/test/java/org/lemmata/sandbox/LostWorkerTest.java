package org.lemmata.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lemmata.sandbox.frame.Answer;
import org.lemmata.sandbox.frame.Ending;
import org.lemmata.sandbox.frame.Frames;
import org.lemmata.sandbox.frame.Question;

/** A call that takes its worker with it takes no other call with it. */
class LostWorkerTest {

  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(1), Duration.ofSeconds(30), 128, 100);
  private static final String STALL = "stall";
  private static final String FILL = "fill";
  private static final String KEEP = "keep all memory";
  private static final String VANISH = "vanish";
  private static final Outcome STALLED =
      new Outcome(Ending.TIMED_OUT, "ended with its worker after 1.00 s");

  /** The calls that each process was sent. */
  private final List<List<String>> asked = Collections.synchronizedList(new ArrayList<>());

  private final Sandbox sandbox = new Sandbox(1, this::start);

  @AfterEach
  void end() {
    sandbox.close();
  }

  private Process start() {
    try {
      return new ScriptedProcess(this::answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a worker does; a call's answer is its own text. */
  private int answer(Question question, DataOutputStream out) throws IOException {
    asked.add(question.calls());
    if (question.tool().equals(STALL)) {
      return Frames.STUBBORN;
    }
    boolean defined = question.tool().isEmpty();
    say(question, out, Answer.TOOL, defined ? Ending.NO_ANSWER : Ending.OUT_OF_MEMORY);
    for (int i = 0; i < question.calls().size(); i++) {
      switch (defined ? question.calls().get(i) : KEEP) {
        case STALL -> {
          return Frames.STUBBORN;
        }
        case FILL -> {
          return Frames.FULL;
        }
        case VANISH -> {
          return 1;
        }
        case KEEP -> say(question, out, i, Ending.OUT_OF_MEMORY);
        default -> say(question, out, i, Ending.ANSWERED);
      }
    }
    say(question, out, question.calls().size(), Ending.NO_ANSWER);
    return ScriptedProcess.ON;
  }

  private static void say(Question question, DataOutputStream out, int place, Ending ending)
      throws IOException {
    String text =
        place == question.calls().size()
            ? "printed"
            : ending == Ending.ANSWERED ? question.calls().get(place) : "failed";
    Frames.write(out, new Answer(question.nonce(), place, ending, text).json());
  }

  private static Outcome answered(String call) {
    return new Outcome(Ending.ANSWERED, call);
  }

  @Test
  void theOtherCallsAreRunOnceEach() {
    List<String> calls = List.of("a", STALL, "b", "c", FILL, KEEP, "d", VANISH, "e");
    JobReport report = sandbox.run(new ToolJob("", calls), LIMITS);
    assertEquals(
        List.of(
            answered("a"),
            STALLED,
            answered("b"),
            answered("c"),
            new Outcome(Ending.OUT_OF_MEMORY, "MemoryError: its worker had no memory left"),
            new Outcome(Ending.OUT_OF_MEMORY, "failed"),
            answered("d"),
            new Outcome(Ending.WORKER_LOST, "the worker ended"),
            answered("e")),
        report.outcomes());
    assertEquals("printed", report.printed());
    assertEquals(
        List.of(
            calls,
            calls.subList(2, calls.size()),
            calls.subList(5, calls.size()),
            calls.subList(6, calls.size()),
            calls.subList(8, calls.size())),
        asked);
    assertEquals(List.of(answered("f")), sandbox.run(job("", "f"), LIMITS).outcomes());
    assertEquals(6, asked.size());
  }

  private static ToolJob job(String tool, String... calls) {
    return new ToolJob(tool, List.of(calls));
  }

  @Test
  void aJobWhoseEveryCallStallsEnds() {
    List<String> calls = Collections.nCopies(50, STALL);
    JobReport report = sandbox.run(new ToolJob("", calls), LIMITS);
    assertEquals(Collections.nCopies(50, STALLED), report.outcomes());
    assertEquals(50, asked.size());
  }

  /** Otherwise it would be run for each call. */
  @Test
  void aToolThatTakesItsWorkerFailsAllCalls() {
    assertEquals(List.of(STALLED, STALLED), sandbox.run(job(STALL, "a", "b"), LIMITS).outcomes());
    assertEquals(1, asked.size());
    Outcome full = new Outcome(Ending.OUT_OF_MEMORY, "failed");
    assertEquals(List.of(full, full), sandbox.run(job(KEEP, "a", "b"), LIMITS).outcomes());
    assertEquals(2, asked.size());
  }

  @Test
  void whereNothingIsAskedNothingStarts() {
    assertEquals(List.of(), sandbox.run(job(STALL), LIMITS).outcomes());
    assertEquals(List.of(), asked);
  }
}
