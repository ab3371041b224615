package org.lemmata.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.lemmata.sandbox.frame.Answer;
import org.lemmata.sandbox.frame.Ending;
import org.lemmata.sandbox.frame.Frames;
import org.lemmata.sandbox.frame.Question;

/** A process that runs tools, seen from the program. */
final class Worker implements AutoCloseable {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 16;
  private static final Duration START = Duration.ofMinutes(3);

  /** The worker itself ends a piece at its limit; this much later the worker is ended. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Process process;
  private final DataOutputStream out;
  private final BlockingQueue<Optional<String>> frames = new LinkedBlockingQueue<>();
  private boolean started;
  private boolean closed;

  Worker(Process process) {
    this.process = process;
    this.out = new DataOutputStream(process.getOutputStream());
    Thread reader = new Thread(this::read, "sandbox");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (DataInputStream in = new DataInputStream(process.getInputStream())) {
      for (Optional<String> frame = Frames.read(in); frame.isPresent(); frame = Frames.read(in)) {
        frames.add(frame);
      }
    } catch (IOException e) {
      // What is no frame ends the worker as its end does.
    }
    frames.add(Optional.empty());
  }

  /** Whether it can take a job. */
  boolean isFit() {
    return !closed && process.isAlive();
  }

  /**
   * Runs a job, or its beginning. A call that takes the worker with it, or all memory, is the last
   * that is run; a tool that takes the worker with it fails all calls. The worker is closed then.
   *
   * @param job with at least one call
   * @return an outcome for each call that was run, which is at least one
   * @throws IllegalStateException if the worker could not start
   */
  JobReport run(ToolJob job, Limits limits) {
    byte[] drawn = new byte[NONCE_BYTES];
    RANDOM.nextBytes(drawn);
    String nonce = HexFormat.of().formatHex(drawn);
    int calls = job.calls().size();
    List<Outcome> outcomes = new ArrayList<>();
    boolean defined = false;
    try {
      start();
      Frames.write(
          out,
          new Question(
                  nonce,
                  job.tool(),
                  job.calls(),
                  limits.cpu().toMillis(),
                  limits.wall().toMillis(),
                  limits.characters())
              .json());
      defined = answer(nonce, Answer.TOOL, limits).ending() == Ending.NO_ANSWER;
      while (outcomes.size() < calls) {
        Answer answer = answer(nonce, outcomes.size(), limits);
        outcomes.add(new Outcome(answer.ending(), answer.text()));
        if (defined && answer.ending() == Ending.OUT_OF_MEMORY && outcomes.size() < calls) {
          // What a call keeps would be missing to those after it.
          close();
          return new JobReport(outcomes, "");
        }
      }
      Answer end = answer(nonce, calls, limits);
      if (end.ending() == Ending.OUT_OF_MEMORY) {
        close();
      }
      return new JobReport(outcomes, end.text());
    } catch (IOException e) {
      Outcome lost = lost(e, limits);
      close();
      int ended = defined ? Math.min(outcomes.size() + 1, calls) : calls;
      while (outcomes.size() < ended) {
        outcomes.add(lost);
      }
      return new JobReport(outcomes, "");
    }
  }

  /** What the worker says next, which must be of that place of that job. */
  private Answer answer(String nonce, int place, Limits limits) throws IOException {
    Answer answer = Answer.parse(next(limits.wall().multipliedBy(2).plus(GRACE)));
    if (!answer.nonce().equals(nonce) || answer.call() != place) {
      throw new IOException("the worker answered what it was not asked");
    }
    return answer;
  }

  private Outcome lost(IOException e, Limits limits) {
    int status = process.isAlive() ? 0 : process.exitValue();
    return switch (status) {
      case Frames.STUBBORN ->
          new Outcome(
              Ending.TIMED_OUT,
              "ended with its worker after %.3g s".formatted(limits.cpu().toMillis() / 1000.0));
      case Frames.FULL ->
          new Outcome(Ending.OUT_OF_MEMORY, "MemoryError: its worker had no memory left");
      default -> new Outcome(Ending.WORKER_LOST, String.valueOf(e.getMessage()));
    };
  }

  private void start() throws IOException {
    if (started) {
      return;
    }
    try {
      if (!next(START).equals(Frames.READY)) {
        throw new IOException("it said something else");
      }
    } catch (IOException e) {
      close();
      throw new IllegalStateException("the sandbox could not be started: " + e.getMessage(), e);
    }
    started = true;
  }

  private String next(Duration wall) throws IOException {
    try {
      Optional<String> frame = frames.poll(wall.toMillis(), TimeUnit.MILLISECONDS);
      if (frame == null) {
        throw new IOException("the worker did not answer for %d s".formatted(wall.toSeconds()));
      }
      if (frame.isEmpty()) {
        process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
        throw new IOException("the worker ended");
      }
      return frame.get();
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  @Override
  public void close() {
    closed = true;
    process.destroyForcibly();
  }
}
