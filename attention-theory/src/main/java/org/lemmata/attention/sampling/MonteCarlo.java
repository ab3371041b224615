package org.lemmata.attention.sampling;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;

/**
 * Averages over many tasks.
 *
 * <p>Task t of sample r draws from stream (r, t) of the run, and partial moments are merged along a
 * fixed tree: the bits depend on seed, subject and sample alone, not on threads.
 */
public final class MonteCarlo {

  private static final int CHUNK = 2048;

  private MonteCarlo() {}

  /**
   * Estimates the means of k quantities and their covariances.
   *
   * @param run seed, threads and progress
   * @param sample tells samples of one run apart
   * @param law what to draw
   * @param tasks how many, at least 1
   * @param k how many quantities, at least 1
   * @param measures makes a measure with buffers of its own, for one thread
   */
  public static Moments means(
      Run run, long sample, TaskLaw law, long tasks, int k, Supplier<Measure> measures) {
    Streams streams = run.streams();
    AtomicLong done = new AtomicLong();
    return run.parallel()
        .mapReduce(
            tasks,
            CHUNK,
            (from, to) -> {
              Task task = new Task(law);
              Measure measure = measures.get();
              double[] quantities = new double[k];
              Moments moments = new Moments(k);
              for (long t = from; t < to; t++) {
                task.draw(streams.stream(sample, t));
                measure.of(task, quantities);
                moments.add(quantities);
              }
              run.progress().report("tasks", done.addAndGet(to - from), tasks);
              return moments;
            },
            Moments::merge);
  }
}
