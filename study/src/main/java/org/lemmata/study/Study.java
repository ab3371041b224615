package org.lemmata.study;

import java.util.List;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/**
 * A pure function from parameters and a seed to a table.
 *
 * <p>A study never prints and never reads the clock; it reports progress through the run it is
 * given. The same parameters and seed give the same bits on any machine and thread count, unless it
 * promises less.
 *
 * @param <P> a record whose components carry {@link org.lemmata.study.param.Param}
 */
public interface Study<P extends Record> {

  /**
   * Starts a declaration.
   *
   * @param id {@code paper.name}
   * @param parameters the record of its parameters
   */
  static <P extends Record> Declaration<P> of(String id, Class<P> parameters) {
    return new Declaration<>(id, parameters);
  }

  /** The id, {@code paper.name}. */
  String id();

  /** One line for listings. */
  String title();

  /** What is computed and how, in a few sentences, with the source of the formulas. */
  String description();

  /** The record of its parameters. */
  Class<P> parameters();

  /** The columns of its table, whatever the parameters. */
  List<Column> columns();

  /**
   * What these legal parameters break, one sentence each, such as a violated assumption of the
   * theorem. A study with objections runs only when forced.
   */
  default List<String> objections(P parameters) {
    return List.of();
  }

  /**
   * The parameters that give the same table with everything that does not matter at its default,
   * such as the strength of something that is switched off. Results are kept under these.
   */
  default P canonical(P parameters) {
    return parameters;
  }

  /** What is promised when it is run again. */
  default Repeats repeats() {
    return Repeats.BITS;
  }

  /** What it cannot do without; it does not run where a need is not met. */
  default List<Need> needs() {
    return List.of();
  }

  /** The class whose code computes the table; a change in what it uses makes results stale. */
  default Class<?> home() {
    return getClass();
  }

  /**
   * Computes the table.
   *
   * @param parameters legal parameters
   * @param run seed, threads and progress
   * @return a table with exactly {@link #columns()}
   * @throws org.lemmata.study.param.InvalidParameter if parameters contradict each other
   */
  Table run(P parameters, Run run);
}
