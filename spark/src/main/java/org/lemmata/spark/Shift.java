package org.lemmata.spark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.lemmata.study.away.Elsewhere;
import org.lemmata.study.away.Luggage;
import org.lemmata.study.away.Parcel;
import org.lemmata.study.away.Returned;
import org.lemmata.study.run.Finished;
import org.lemmata.study.run.Piece;
import org.lemmata.study.run.Site;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * A list of pieces being worked off: in jobs of many tasks, each of which begins pieces for a
 * second and gives back the rest. Jobs overlap, so that no task waits for the slowest of others.
 */
final class Shift {

  /** With fewer tasks under way there may soon be none for a core. */
  private static final int RESERVE_A_CORE = 4;

  /** So many tasks may end in a second: each costs the driver three milliseconds. */
  private static final int CORES_A_SECOND = 200;

  private static final int PATIENCE_SECONDS = 15;

  private final int number;
  private final SparkContext context;
  private final Heard heard;
  private final Optional<Elsewhere.States> states;
  private final List<? extends Piece> pieces;
  private final Site.Taker taker;
  private final Consumer<String> notices;
  private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();

  // Touched by the working thread only, which runs the events.
  private final Waiting waiting;
  private final Set<Job> jobs = new LinkedHashSet<>();
  private int tasks;
  private int missing;
  private int firstFailed = Integer.MAX_VALUE;
  private RuntimeException failure;
  private Error error;

  Shift(
      int number,
      SparkContext context,
      Heard heard,
      Optional<Elsewhere.States> states,
      List<? extends Piece> pieces,
      Site.Taker taker,
      Consumer<String> notices) {
    this.number = number;
    this.context = context;
    this.heard = heard;
    this.states = states;
    this.pieces = pieces;
    this.taker = taker;
    this.notices = notices;
    this.missing = pieces.size();
    this.waiting = new Waiting(pieces.size());
  }

  /** A job under way; its groups are taken out as they come back. */
  private static final class Job {
    final List<List<Integer>> groups;
    final BitSet back = new BitSet();
    SimpleFutureAction<BoxedUnit> action;

    Job(List<List<Integer>> groups) {
      this.groups = groups;
    }
  }

  /** Tells of the progress within a piece. */
  void hear(Heard.Word word) {
    taker.progress(word.piece()).report(word.task(), word.done(), word.total());
  }

  /** Works it off. */
  void work() {
    Broadcast<Map<String, SortedMap<String, byte[]>>> luggage =
        new JavaSparkContext(context).broadcast(Luggage.of(pieces));
    ExecutorService takers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            work -> {
              Thread thread = new Thread(work, "lemmata-taker");
              thread.setDaemon(true);
              return thread;
            });
    try {
      context.setInterruptOnCancel(true);
      while (missing > 0 && failure == null && error == null) {
        if (!waiting.isEmpty() && tasks < RESERVE_A_CORE * cores()) {
          submit(parcels(luggage), takers);
        }
        Runnable event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event != null) {
          event.run();
        } else if (isWithoutExecutors()) {
          notices.accept(
              "the cluster has given no worker yet; it is busy, or none has the memory and the"
                  + " cores that are asked for");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (IllegalStateException e) {
      throw context.isStopped() ? ended(e) : e;
    } finally {
      takers.shutdownNow();
      SparkPlace.uninterrupted(
          () -> {
            jobs.forEach(job -> job.action.cancel());
            luggage.destroy();
          });
    }
    if (error != null) {
      throw error;
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static Elsewhere.Unreachable ended(Throwable reason) {
    return new Elsewhere.Unreachable(
        "Spark has ended this application; the logs of its master and workers say why", reason);
  }

  /** The driver itself is in the list of all that have memory. */
  private boolean isWithoutExecutors() {
    return !context.isLocal() && context.getExecutorMemoryStatus().size() <= 1;
  }

  /** What tasks do now that there are so many cores: all together they end at a bearable rate. */
  private Parcels parcels(Broadcast<Map<String, SortedMap<String, byte[]>>> luggage) {
    long nanoseconds = Math.max(1L, cores() / CORES_A_SECOND) * TimeUnit.SECONDS.toNanos(1);
    return new Parcels(
        number,
        heard,
        states.map(Elsewhere.States::folder).orElse(null),
        states.map(Elsewhere.States::reuse).orElse(true),
        context.conf().getInt("spark.task.cpus", 1),
        nanoseconds,
        luggage);
  }

  private int cores() {
    return Math.max(1, context.defaultParallelism());
  }

  private void submit(Parcels parcels, ExecutorService takers) {
    List<List<Integer>> groups = waiting.take(cores());
    List<String[]> texts = groups.stream().map(this::texts).toList();
    List<Object> partitions = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      partitions.add(i);
    }
    Job job = new Job(groups);
    tasks += groups.size();
    job.action =
        context.submitJob(
            new JavaSparkContext(context).parallelize(texts, texts.size()).rdd(),
            parcels,
            CollectionConverters.asScala(partitions).toSeq(),
            (task, back) -> {
              events.add(() -> take(job, (Integer) task, back, takers));
              return BoxedUnit.UNIT;
            },
            () -> BoxedUnit.UNIT);
    jobs.add(job);
    job.action.onComplete(
        end -> {
          events.add(
              () -> {
                jobs.remove(job);
                if (end.isFailure()) {
                  failed(job, end.failed().get(), takers);
                }
              });
          return BoxedUnit.UNIT;
        },
        ExecutionContext.parasitic$.MODULE$);
  }

  private String[] texts(List<Integer> group) {
    String[] texts = new String[2 * group.size()];
    for (int i = 0; i < group.size(); i++) {
      texts[2 * i] = group.get(i).toString();
      texts[2 * i + 1] = Parcel.of(pieces.get(group.get(i))).line();
    }
    return texts;
  }

  /** Has what came back of a task read by a thread of its own; the rest waits again. */
  private void take(Job job, int task, String[] back, ExecutorService takers) {
    List<Integer> group = job.groups.get(task);
    job.back.set(task);
    waiting.back(group.subList(back.length, group.size()));
    List<Integer> done = group.subList(0, back.length);
    takers.execute(
        () -> {
          for (int i = 0; i < done.size(); i++) {
            int piece = done.get(i);
            String text = back[i];
            take(piece, () -> Returned.read(text));
          }
          events.add(() -> tasks--);
        });
  }

  private void take(int piece, Supplier<Finished> reading) {
    try {
      taker.take(piece, reading.get());
      events.add(() -> missing--);
    } catch (RuntimeException e) {
      events.add(() -> fail(piece, e, null));
    } catch (Error e) {
      events.add(() -> fail(piece, null, e));
    }
  }

  /** Of several that break the whole, the first in the list is told. */
  private void fail(int piece, RuntimeException exception, Error other) {
    if (piece < firstFailed) {
      firstFailed = piece;
      failure = exception;
      error = other;
    }
  }

  /** One task has failed too often; the others of its job are not to suffer for it. */
  private void failed(Job job, Throwable reason, ExecutorService takers) {
    Optional<FailedTask> culprit = FailedTask.of(reason.getMessage());
    if (culprit.isEmpty()) {
      String said = "Spark gave up: " + line(reason.getMessage());
      fail(-1, context.isStopped() ? ended(reason) : new Elsewhere.Unreachable(said, reason), null);
      return;
    }
    for (int task = job.groups.size() - 1; task >= 0; task--) {
      List<Integer> group = job.groups.get(task);
      if (job.back.get(task)) {
        continue;
      }
      tasks--;
      if (task != culprit.get().task()) {
        waiting.back(group);
      } else if (group.size() > 1) {
        waiting.backAlone(group);
      } else {
        Finished lost = new Finished(null, null, culprit.get().asFailure(), false, Duration.ZERO);
        takers.execute(() -> take(group.get(0), () -> lost));
      }
    }
  }

  private static String line(String text) {
    return text == null ? "no reason" : text.lines().findFirst().orElse("no reason");
  }
}
