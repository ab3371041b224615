package org.lemmata.toolmakers.study;

import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.task.Task;

/** The items themselves. */
public final class ItemsStudy {

  private ItemsStudy() {}

  /**
   * What can be set.
   *
   * @param task the task
   * @param count how many
   */
  public record Parameters(
      @Param(value = "the task", byDefault = "word-sorting") Task task,
      @Param(
              value = "number of items",
              byDefault = "10",
              min = 1,
              max = 100000,
              trial = {1, 30})
          int count) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("tool-makers.items", Parameters.class)
          .title("Items of a task")
          .describedBy(
              """
              Questions with their keys, drawn in the form of BIG-Bench (logical deduction of five
              objects, tracking of five shuffled objects, Dyck languages, word sorting) and of the
              paper (Chinese remainder theorem, scheduling of a meeting). The words are our own.
              """)
          .rows(Item.class)
          .text("question", "the question", Item::question)
          .text("answer", "the key", Item::answer)
          .computedBy(
              (p, run, out) -> p.task.items(run.parallel(), run.streams(), p.count).forEach(out));
}
