package org.lemmata.attention.sampling;

/** What a task contributes to the means of an estimate. */
@FunctionalInterface
public interface Measure {

  /**
   * Measures one task.
   *
   * @param task the task
   * @param out the quantities; overwritten
   */
  void of(RegressionTask task, double[] out);
}
