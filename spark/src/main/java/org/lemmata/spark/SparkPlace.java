package org.lemmata.spark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.lemmata.study.away.Elsewhere;
import org.lemmata.study.run.Piece;
import scala.jdk.javaapi.CollectionConverters;

/** One Spark application: every list of pieces is a shift of it. */
final class SparkPlace implements Elsewhere.Place {

  private final SparkContext context;
  private final Optional<Elsewhere.States> states;
  private final Consumer<String> notices;
  private final Heard heard = new Heard();
  private final AtomicInteger shifts = new AtomicInteger();
  private final Map<Integer, Shift> open = new ConcurrentHashMap<>();

  SparkPlace(SparkContext context, Optional<Elsewhere.States> states, Consumer<String> notices) {
    this.context = context;
    this.states = states;
    this.notices = notices;
    context.register(heard);
    context.addSparkListener(new Listener());
  }

  @Override
  public void work(List<? extends Piece> pieces, Taker taker) {
    if (pieces.isEmpty()) {
      return;
    }
    int number = shifts.incrementAndGet();
    Shift shift = new Shift(number, context, heard, states, pieces, taker, notices);
    open.put(number, shift);
    try {
      shift.work();
    } finally {
      open.remove(number);
    }
  }

  @Override
  public void close() {
    uninterrupted(context::stop);
  }

  /**
   * Tidies up, also in a thread that is interrupted, in which Spark's calls would end at once. When
   * the process is being ended, Spark may have stopped of its own accord.
   */
  static void uninterrupted(Runnable tidying) {
    boolean interrupted = Thread.interrupted();
    try {
      tidying.run();
    } catch (IllegalStateException e) {
      // There is nothing left to tidy.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Hears of progress within pieces, and of what was lost. */
  private final class Listener extends SparkListener {

    @Override
    public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
      CollectionConverters.asJava(update.accumUpdates())
          .forEach(task -> CollectionConverters.asJava(task._4()).forEach(this::hear));
    }

    private void hear(AccumulableInfo info) {
      if (info.id() == heard.id() && info.update().isDefined()) {
        Heard.Word word = Heard.Word.read((String) info.update().get());
        Shift shift = open.get(word.shift());
        if (shift != null) {
          shift.hear(word);
        }
      }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      if (end.reason() instanceof ExecutorLostFailure && !open.isEmpty()) {
        notices.accept(
            "a worker was lost; what it was doing "
                + (states.isPresent() ? "goes on from its last state" : "begins again")
                + " elsewhere, with the same bits");
      }
    }
  }
}
