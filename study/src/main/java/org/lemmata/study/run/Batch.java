package org.lemmata.study.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
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
   */
  public record Outcome(Table table, RuntimeException failure) {}

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
    Map<Order, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < orders.size(); i++) {
      places.computeIfAbsent(orders.get(i).complete(), order -> new ArrayList<>()).add(i);
    }
    List<Order> different = List.copyOf(places.keySet());
    List<Outcome> outcomes =
        Collections.synchronizedList(new ArrayList<>(Collections.nCopies(orders.size(), null)));
    JointProgress progress = new JointProgress(task, different.size(), runner.progress());
    runner
        .parallel()
        .forEach(
            different.size(),
            i -> {
              Outcome outcome = run(different.get(i), i, progress);
              for (int place : places.get(different.get(i))) {
                outcomes.set(place, outcome);
                listener.done(place, outcome);
              }
            });
    return List.copyOf(outcomes);
  }

  private Outcome run(Order order, int index, JointProgress progress) {
    Outcome outcome;
    boolean reused = false;
    try {
      Runner.Computed computed =
          runner.computed(order.study(), order.request(), progress.part(index));
      reused = computed.reused();
      outcome = new Outcome(computed.table(), null);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      outcome = new Outcome(null, e);
    } catch (Error e) {
      outcome = new Outcome(null, new CompletionException(e.toString(), e));
    }
    if (reused) {
      progress.skip(index);
    } else {
      progress.finish(index);
    }
    return outcome;
  }
}
