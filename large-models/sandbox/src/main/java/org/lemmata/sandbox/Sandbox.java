package org.lemmata.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.lemmata.sandbox.home.WorkerProcess;

/**
 * Runs jobs in workers that it keeps warm. Each job has a Python of its own in a worker that other
 * jobs had before; a worker that a job damaged is ended and another takes its place. Safe for use
 * by several threads; workers end with the program.
 */
public final class Sandbox implements AutoCloseable {

  private final int megabytes;
  private final Semaphore places;
  private final Deque<Worker> idle = new ArrayDeque<>();

  /**
   * A pool that starts its workers when they are first needed.
   *
   * @param workers the most that work at once, at least 1
   * @param megabytes of memory for each, at least 128
   */
  public Sandbox(int workers, int megabytes) {
    if (workers < 1) {
      throw new IllegalArgumentException("a sandbox of " + workers + " workers cannot be");
    }
    this.megabytes = megabytes;
    this.places = new Semaphore(workers);
  }

  /** The pool of this process, one worker of the usual memory. */
  public static Sandbox shared() {
    return Shared.SANDBOX;
  }

  private static final class Shared {
    private static final Sandbox SANDBOX = new Sandbox(1, Limits.USUAL.megabytes());
  }

  /** Starts a worker ahead, unless one is idle; returns at once. */
  public synchronized void warm() {
    if (idle.isEmpty()) {
      idle.push(new Worker(WorkerProcess.start(megabytes)));
    }
  }

  /**
   * Runs a job; waits until a worker is free.
   *
   * @throws org.lemmata.study.Need.Missing if GraalPy is not here
   * @throws IllegalStateException if no worker can be started
   */
  public JobReport run(ToolJob job, Limits limits) {
    try {
      places.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
    try {
      Worker worker = take();
      JobReport report = worker.run(job, limits);
      giveBack(worker);
      return report;
    } finally {
      places.release();
    }
  }

  private synchronized Worker take() {
    while (!idle.isEmpty()) {
      Worker worker = idle.pop();
      if (worker.isFit()) {
        return worker;
      }
    }
    return new Worker(WorkerProcess.start(megabytes));
  }

  private synchronized void giveBack(Worker worker) {
    if (worker.isFit()) {
      idle.push(worker);
    }
  }

  /** Ends the idle workers. */
  @Override
  public synchronized void close() {
    idle.forEach(Worker::close);
    idle.clear();
  }
}
