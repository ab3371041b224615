package org.lemmata.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Artefact;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/**
 * A study being declared. Its columns are read off a row type, so that no row can be put together
 * in the wrong order:
 *
 * <pre>{@code
 * Study.of("meanfield.population", Parameters.class)
 *     .title("The loss at infinite width, against time")
 *     .describedBy("Infinitely many neurons …")
 *     .rows(FlowState.class)
 *     .real("t", "time t of the flow", FlowState::t)
 *     .real("loss", "population loss", FlowState::loss)
 *     .computedBy((p, run, out) -> PopulationFlow.of(p.setting()).follow(p.times(), out));
 * }</pre>
 *
 * @param <P> the parameters
 */
public final class Declaration<P extends Record> {

  private final String id;
  private final Class<P> parameters;
  private String title = "";
  private String description = "";
  private Function<P, List<String>> objections = p -> List.of();
  private UnaryOperator<P> canonical = p -> p;
  private Repeats repeats = Repeats.BITS;
  private List<Need> needs = List.of();

  Declaration(String id, Class<P> parameters) {
    this.id = Objects.requireNonNull(id, "id");
    this.parameters = Objects.requireNonNull(parameters, "parameters");
  }

  /**
   * How a table's rows are computed.
   *
   * @param <P> the parameters
   * @param <R> the rows
   */
  @FunctionalInterface
  public interface Computation<P, R> {

    /**
     * Computes the rows, in the table's order.
     *
     * @param parameters legal parameters
     * @param run seed, threads and progress
     * @param out takes each row, and artefacts beside them
     * @throws org.lemmata.study.param.InvalidParameter if parameters contradict each other
     */
    void compute(P parameters, Run run, Output<R> out);
  }

  /**
   * Takes what a study computes.
   *
   * @param <R> the rows
   */
  public interface Output<R> extends Consumer<R> {

    /** Takes what stands beside the rows, such as an image. */
    void artefact(Artefact artefact);
  }

  /** Gives the title, one line for listings. */
  public Declaration<P> title(String text) {
    this.title = text;
    return this;
  }

  /** Says what is computed and how, with the source of the formulas; line ends count as spaces. */
  public Declaration<P> describedBy(String text) {
    this.description = text.strip().replaceAll("\\s+", " ");
    return this;
  }

  /** Says what legal parameters break, one sentence each; see {@link Study#objections}. */
  public Declaration<P> objecting(Function<P, List<String>> sentences) {
    this.objections = sentences;
    return this;
  }

  /** Sets what does not matter to its default; see {@link Study#canonical}. */
  public Declaration<P> canonical(UnaryOperator<P> normalised) {
    this.canonical = normalised;
    return this;
  }

  /** Promises less than the same bits everywhere; see {@link Study#repeats}. */
  public Declaration<P> repeats(Repeats promise) {
    this.repeats = Objects.requireNonNull(promise, "promise");
    return this;
  }

  /** Says what it cannot do without; see {@link Study#needs}. */
  public Declaration<P> needs(Need... all) {
    this.needs = List.of(all);
    return this;
  }

  /** Begins the columns. */
  public <R> Columns<P, R> rows(Class<R> type) {
    Objects.requireNonNull(type, "type");
    return new Columns<>(this);
  }

  /**
   * The columns of a study being declared.
   *
   * @param <P> the parameters
   * @param <R> the rows
   */
  public static final class Columns<P extends Record, R> {

    private final Declaration<P> head;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<R, Object>> cells = new ArrayList<>();

    private Columns(Declaration<P> head) {
      this.head = head;
    }

    /** Adds a column of dimensionless numbers; NaN means that nothing was computed. */
    public Columns<P, R> real(String name, String description, ToDoubleFunction<R> cell) {
      return add(Column.real(name, description), cell::applyAsDouble);
    }

    /** Adds a column of numbers with a unit, such as {@code degree}. */
    public Columns<P, R> real(
        String name, String unit, String description, ToDoubleFunction<R> cell) {
      return add(new Column(name, Column.Type.REAL, unit, description), cell::applyAsDouble);
    }

    /** Adds a column of counts or indices. */
    public Columns<P, R> whole(String name, String description, ToLongFunction<R> cell) {
      return add(Column.whole(name, description), cell::applyAsLong);
    }

    /** Adds a column of text. */
    public Columns<P, R> text(String name, String description, Function<R, String> cell) {
      return add(Column.text(name, description), cell::apply);
    }

    private Columns<P, R> add(Column column, Function<R, Object> cell) {
      columns.add(column);
      cells.add(cell);
      return this;
    }

    /**
     * Ends the declaration.
     *
     * @throws IllegalArgumentException if there is no column, two have one name, or one has the
     *     name of a parameter, whose column a sweep puts in front
     */
    public Study<P> computedBy(Computation<P, R> computation) {
      Set<String> names = new HashSet<>();
      for (Parameter parameter : ParameterSpec.of(head.parameters).parameters()) {
        names.add(parameter.name());
      }
      for (Column column : columns) {
        if (!names.add(column.name())) {
          throw new IllegalArgumentException(
              head.id + ": two columns, or a column and a parameter, are called " + column.name());
        }
      }
      if (columns.isEmpty()) {
        throw new IllegalArgumentException(head.id + " has no columns");
      }
      return new Declared<>(head, List.copyOf(columns), List.copyOf(cells), computation);
    }
  }

  /** A study as declared. */
  private record Declared<P extends Record, R>(
      Declaration<P> head,
      List<Column> columns,
      List<Function<R, Object>> cells,
      Computation<P, R> computation)
      implements Study<P> {

    @Override
    public String id() {
      return head.id;
    }

    @Override
    public String title() {
      return head.title;
    }

    @Override
    public String description() {
      return head.description;
    }

    @Override
    public Class<P> parameters() {
      return head.parameters;
    }

    @Override
    public List<String> objections(P parameters) {
      return head.objections.apply(parameters);
    }

    @Override
    public P canonical(P parameters) {
      return head.canonical.apply(parameters);
    }

    @Override
    public Repeats repeats() {
      return head.repeats;
    }

    @Override
    public List<Need> needs() {
      return head.needs;
    }

    @Override
    public Class<?> home() {
      return computation.getClass().getNestHost();
    }

    @Override
    public Table run(P parameters, Run run) {
      Table.Builder table = Table.with(columns);
      computation.compute(
          parameters,
          run,
          new Output<R>() {
            @Override
            public void accept(R row) {
              table.row(cells.stream().map(cell -> cell.apply(row)).toList());
            }

            @Override
            public void artefact(Artefact artefact) {
              table.artefact(artefact);
            }
          });
      return table.build();
    }

    @Override
    public String toString() {
      return head.id;
    }
  }
}
