package org.lemmata.attention.sampling;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.lemmata.linalg.random.Stream;
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
    return means(
        run,
        sample,
        tasks,
        k,
        () -> {
          RegressionTask task = new RegressionTask(law);
          Measure measure = measures.get();
          return (stream, out) -> {
            task.draw(stream);
            measure.of(task, out);
          };
        });
  }

  /** Draws what is averaged. */
  @FunctionalInterface
  public interface Draw {

    /**
     * Draws the quantities of one task.
     *
     * @param out the quantities; overwritten
     */
    void next(Stream stream, double[] out);
  }

  /**
   * Estimates the means of k quantities and their covariances, drawn in any way.
   *
   * @param run seed, threads and progress
   * @param sample tells samples of one run apart
   * @param tasks how many, at least 1
   * @param k how many quantities, at least 1
   * @param draws makes a draw with buffers of its own, for one thread
   */
  public static Moments means(Run run, long sample, long tasks, int k, Supplier<Draw> draws) {
    Streams streams = run.streams();
    AtomicLong done = new AtomicLong();
    return run.parallel()
        .mapReduce(
            tasks,
            CHUNK,
            (from, to) -> {
              Draw draw = draws.get();
              double[] quantities = new double[k];
              Moments moments = new Moments(k);
              for (long t = from; t < to; t++) {
                draw.next(streams.stream(sample, t), quantities);
                moments.add(quantities);
              }
              run.progress().report("tasks", done.addAndGet(to - from), tasks);
              return moments;
            },
            Moments::merge);
  }
}
