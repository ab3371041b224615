package org.lemmata.figures.draw;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.lemmata.study.Papers;
import org.lemmata.study.Request;
import org.lemmata.study.Scale;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.run.Batch;
import org.lemmata.study.run.InOrder;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Table;

/**
 * Runs the inputs of figures: of all figures side by side, and each different one once.
 *
 * @param papers where the studies are
 * @param runner runs them; its progress hears of all inputs as one task
 * @param scale chooses the inputs' settings
 * @param seed the seed of every input
 */
public record FigureTables(Papers papers, Runner runner, Scale scale, long seed) {

  /**
   * A figure with its tables, or with the reason why it has none.
   *
   * @param figure the declaration
   * @param data the figure with its tables, if every input has one
   * @param study the study of the first input without a table, or an empty text
   * @param failure why that input has none, or null
   * @param cpu the CPU time of its tables, without what earlier figures had asked for already; zero
   *     where it was not measured
   */
  public record Prepared(
      Figure figure,
      Optional<FigureData> data,
      String study,
      RuntimeException failure,
      Duration cpu) {}

  /**
   * Computes the tables of figures.
   *
   * @return one for each figure, in the same order
   * @throws CancellationException if the thread is interrupted
   */
  public List<Prepared> compute(List<Figure> figures) {
    List<Prepared> all = new ArrayList<>();
    compute(figures, all::add);
    return all;
  }

  /**
   * Computes the tables of figures and hands each figure over as soon as it and those before it
   * have theirs, in their order and one at a time, in the thread that happens to be there.
   *
   * @throws CancellationException if the thread is interrupted
   */
  public void compute(List<Figure> figures, Consumer<Prepared> ready) {
    InOrder<Prepared> inOrder = new InOrder<>(ready);
    List<Assembly> assemblies = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      int place = i;
      assemblies.add(new Assembly(figures.get(i), prepared -> inOrder.put(place, prepared)));
    }
    List<Batch.Order> orders = new ArrayList<>();
    List<Consumer<Batch.Outcome>> takers = new ArrayList<>();
    for (Assembly assembly : assemblies) {
      for (Input input : assembly.figure.inputs()) {
        try {
          orders.add(order(input));
          takers.add(outcome -> assembly.take(input, outcome));
        } catch (IllegalArgumentException e) {
          assembly.take(input, Batch.Outcome.of(e));
        }
      }
    }
    new Batch(runner, "tables").run(orders, (index, outcome) -> takers.get(index).accept(outcome));
  }

  private Batch.Order order(Input input) {
    return new Batch.Order(
        papers.study(input.study()),
        new Request(input.settingsAt(scale), input.sweepAt(scale), seed, input.force()));
  }

  /** A figure whose inputs come one by one. */
  private final class Assembly {

    private final Figure figure;
    private final Consumer<Prepared> whole;
    private final Map<Input, Batch.Outcome> outcomes = new HashMap<>();

    Assembly(Figure figure, Consumer<Prepared> whole) {
      this.figure = figure;
      this.whole = whole;
      if (figure.inputs().isEmpty()) {
        whole.accept(prepared());
      }
    }

    void take(Input input, Batch.Outcome outcome) {
      boolean complete;
      synchronized (this) {
        outcomes.put(input, outcome);
        complete = outcomes.size() == Set.copyOf(figure.inputs()).size();
      }
      if (complete) {
        whole.accept(prepared());
      }
    }

    private synchronized Prepared prepared() {
      Map<String, Table> tables = new LinkedHashMap<>();
      Duration cpu =
          outcomes.values().stream().map(Batch.Outcome::cpu).reduce(Duration.ZERO, Duration::plus);
      for (Input input : figure.inputs()) {
        Batch.Outcome outcome = outcomes.get(input);
        if (outcome.table() == null) {
          return new Prepared(figure, Optional.empty(), input.study(), outcome.failure(), cpu);
        }
        tables.put(input.name(), outcome.table());
      }
      figure.published().forEach(values -> tables.put(values.name(), values.table()));
      return new Prepared(
          figure, Optional.of(new FigureData(figure, scale, tables)), "", null, cpu);
    }
  }
}
