package org.lemmata.study.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.lemmata.study.Progress;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/**
 * Runs requests side by side, equal ones once. One that fails does not stop the others, whatever
 * broke it.
 *
 * @param runner runs them; its progress hears of all as one task
 * @param task what the task is called
 */
public record Batch(Runner runner, String task) {

  /**
   * A run or a sweep to be made.
   *
   * @param study the study
   * @param request what to run it with
   */
  public record Order(Study<?> study, Request request) {

    /** The same order with every parameter named, as far as it is legal. */
    private Order complete() {
      ParameterSpec<?> spec = ParameterSpec.of(study.parameters());
      try {
        Request full = new Request(named(spec), request.sweep(), request.seed(), request.force());
        return new Order(study, full);
      } catch (IllegalArgumentException e) {
        return this;
      }
    }

    private <P extends Record> Map<String, String> named(ParameterSpec<P> spec) {
      return spec.format(spec.parse(request.set()));
    }
  }

  /**
   * What an order came to.
   *
   * @param table the table, or null
   * @param failure why there is none, or null; an error, such as a library that is missing, is the
   *     cause of a {@link CompletionException}
   * @param cpu the CPU time of its pieces, without those that an earlier order asked for; zero
   *     where it was not measured
   */
  public record Outcome(Table table, RuntimeException failure, Duration cpu) {

    /** Why there is no table. */
    public static Outcome of(RuntimeException failure) {
      return new Outcome(null, failure, Duration.ZERO);
    }
  }

  /** Hears of orders that are done; called from any thread, by several at a time. */
  @FunctionalInterface
  public interface Listener {

    /**
     * An order is done.
     *
     * @param index its place among the orders
     * @param outcome what it came to
     */
    void done(int index, Outcome outcome);
  }

  /**
   * Runs all orders.
   *
   * @return their outcomes in the same order
   * @throws CancellationException if the thread is interrupted
   */
  public List<Outcome> run(List<Order> orders) {
    return run(orders, (index, outcome) -> {});
  }

  /** As {@link #run(List)}, and tells of each outcome at once. */
  public List<Outcome> run(List<Order> orders, Listener listener) {
    List<Outcome> outcomes =
        Collections.synchronizedList(new ArrayList<>(Collections.nCopies(orders.size(), null)));
    Map<Order, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < orders.size(); i++) {
      places.computeIfAbsent(orders.get(i).complete(), order -> new ArrayList<>()).add(i);
    }
    Map<Piece, List<Asked>> askers = new LinkedHashMap<>();
    places.forEach(
        (order, same) -> {
          Consumer<Outcome> done =
              outcome ->
                  same.forEach(
                      place -> {
                        outcomes.set(place, outcome);
                        listener.done(place, outcome);
                      });
          ask(order, done, askers);
        });
    List<Piece> pieces = List.copyOf(askers.keySet());
    JointProgress progress = new JointProgress(task, pieces.size(), runner.progress());
    runner.work(
        pieces,
        new Site.Taker() {
          @Override
          public void take(int index, Finished finished) {
            List<Asked> all = askers.get(pieces.get(index));
            all.get(0).take(finished);
            Finished known = finished.costing(Duration.ZERO);
            all.subList(1, all.size()).forEach(asked -> asked.take(known));
            progress.end(index, finished.reused());
          }

          @Override
          public Progress progress(int index) {
            return progress.part(index);
          }
        });
    return List.copyOf(outcomes);
  }

  /** Lists the points of an order, or says at once why it has none. */
  private void ask(Order order, Consumer<Outcome> done, Map<Piece, List<Asked>> askers) {
    Gathering<?> gathering;
    try {
      gathering = new Gathering<>(runner, order.study(), order.request());
    } catch (RuntimeException e) {
      done.accept(Outcome.of(e));
      return;
    } catch (Error e) {
      done.accept(Outcome.of(new CompletionException(e.toString(), e)));
      return;
    }
    Answer answer = new Answer(gathering, done);
    List<? extends Piece> points = gathering.answering().points();
    for (int i = 0; i < points.size(); i++) {
      askers.computeIfAbsent(points.get(i), piece -> new ArrayList<>()).add(new Asked(answer, i));
    }
  }

  /** Who asked for a piece, and as which of its points. */
  private record Asked(Answer answer, int index) {

    void take(Finished finished) {
      answer.take(index, finished);
    }
  }

  /** An order whose points come one by one. */
  private final class Answer {

    private final Gathering<?> gathering;
    private final Consumer<Outcome> done;

    // Guarded by this.
    private final SortedMap<Integer, Finished> failures = new TreeMap<>();
    private int missing;
    private Duration cpu = Duration.ZERO;

    Answer(Gathering<?> gathering, Consumer<Outcome> done) {
      this.gathering = gathering;
      this.done = done;
      this.missing = gathering.answering().points().size();
    }

    void take(int index, Finished finished) {
      if (finished.failure() == null) {
        gathering.take(index, finished);
      }
      synchronized (this) {
        if (finished.failure() != null) {
          failures.put(index, finished);
        }
        cpu = cpu.plus(finished.cpu());
        missing--;
        if (missing > 0) {
          return;
        }
      }
      done.accept(outcome());
    }

    private Outcome outcome() {
      if (!failures.isEmpty()) {
        int first = failures.firstKey();
        return new Outcome(
            null, gathering.answering().asTyped(first, failures.get(first)).thrown(), cpu);
      }
      gathering.answering().sayReused(runner.notices());
      return new Outcome(gathering.computed().table(), null, cpu);
    }
  }
}
