package org.lemmata.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lemmata.sandbox.frame.Frames;
import org.lemmata.sandbox.frame.Question;

/** A process that is none: it is ready, and answers questions as it is told to. */
final class ScriptedProcess extends Process {

  /** The status of a process that goes on. */
  static final int ON = -1;

  /** What it does with a question. */
  interface Manner {

    /** Answers; the status with which the process ends, or {@link #ON}. */
    int answer(Question question, DataOutputStream out) throws IOException;
  }

  private static final int PIPE = 1 << 16;

  private final PipedInputStream asked = new PipedInputStream(PIPE);
  private final PipedInputStream said = new PipedInputStream(PIPE);
  private final OutputStream toAsked = new PipedOutputStream(asked);
  private final DataOutputStream out = new DataOutputStream(new PipedOutputStream(said));
  private final Manner manner;
  private int status = ON;

  ScriptedProcess(Manner manner) throws IOException {
    this.manner = manner;
    Thread thread = new Thread(this::work, "scripted");
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    try (out;
        DataInputStream in = new DataInputStream(asked)) {
      Frames.write(out, Frames.READY);
      while (isAlive()) {
        Optional<String> question = Frames.read(in);
        end(question.isEmpty() ? 0 : manner.answer(Question.parse(question.get()), out));
      }
    } catch (IOException e) {
      end(1);
    }
  }

  private synchronized void end(int with) {
    if (status == ON) {
      status = with;
      notifyAll();
    }
  }

  @Override
  public OutputStream getOutputStream() {
    return toAsked;
  }

  @Override
  public InputStream getInputStream() {
    return said;
  }

  @Override
  public InputStream getErrorStream() {
    return InputStream.nullInputStream();
  }

  @Override
  public synchronized int waitFor() throws InterruptedException {
    while (status == ON) {
      wait();
    }
    return status;
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) {
    return !isAlive();
  }

  @Override
  public synchronized int exitValue() {
    if (status == ON) {
      throw new IllegalThreadStateException();
    }
    return status;
  }

  @Override
  public synchronized boolean isAlive() {
    return status == ON;
  }

  @Override
  public void destroy() {
    end(0);
  }
}
