package org.lemmata.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.lemmata.sandbox.home.WorkerProcess;

/**
 * Runs jobs in workers that it keeps warm. Each job has a Python of its own in a worker that other
 * jobs had before; a worker that a job damaged is ended and another takes its place. Safe for use
 * by several threads; workers end with the program.
 */
public final class Sandbox implements AutoCloseable {

  private final Supplier<Process> starting;
  private final Semaphore places;
  private final Deque<Worker> idle = new ArrayDeque<>();

  /**
   * A pool that starts its workers when they are first needed.
   *
   * @param workers the most that work at once, at least 1
   * @param megabytes of memory for each, at least 128
   */
  public Sandbox(int workers, int megabytes) {
    this(workers, () -> WorkerProcess.start(megabytes));
  }

  /** A pool of other processes. */
  Sandbox(int workers, Supplier<Process> starting) {
    if (workers < 1) {
      throw new IllegalArgumentException("a sandbox of " + workers + " workers cannot be");
    }
    this.starting = starting;
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
      idle.push(new Worker(starting.get()));
    }
  }

  /**
   * Runs a job; waits until a worker is free. A call that takes its worker with it, or all memory,
   * is not run again; the calls after it run in another worker, with the tool defined anew. A tool
   * that takes its worker with it fails all calls that are left. So every job ends: each call takes
   * at most six times the limit on the clock and four minutes, most of these for a worker's start.
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
      List<Outcome> outcomes = new ArrayList<>();
      String printed = "";
      while (outcomes.size() < job.calls().size()) {
        Worker worker = take();
        JobReport report = worker.run(job.from(outcomes.size()), limits);
        giveBack(worker);
        outcomes.addAll(report.outcomes());
        printed = report.printed();
      }
      return new JobReport(outcomes, printed);
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
    return new Worker(starting.get());
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
