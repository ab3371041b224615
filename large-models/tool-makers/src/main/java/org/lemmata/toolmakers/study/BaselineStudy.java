package org.lemmata.toolmakers.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.toolmakers.make.ToolMaking;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.task.Task;

/** How far one constant answer comes. */
public final class BaselineStudy {

  private BaselineStudy() {}

  /**
   * What can be set.
   *
   * @param data whose items
   * @param items how many
   */
  public record Parameters(
      @Param(
              value = "whose items: built-in ones, or a folder of BIG-Bench Hard",
              byDefault = "built-in",
              examples = "built-in")
          BenchFolder data,
      @Param(
              value = "most test items a task",
              byDefault = "240",
              min = 1,
              max = 100000,
              trial = {1, 50})
          int items) {}

  /**
   * A task.
   *
   * @param pool its items
   * @param answer the most frequent key of the test items, the first in order of those
   * @param count how often it is the key
   */
  record Constant(Pool pool, String answer, long count) {

    static Constant of(Pool pool) {
      Map<String, Long> counts =
          pool.test().stream()
              .collect(Collectors.groupingBy(Item::answer, TreeMap::new, Collectors.counting()));
      Map.Entry<String, Long> most =
          counts.entrySet().stream()
              .max(
                  Map.Entry.<String, Long>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
              .orElseThrow();
      return new Constant(pool, most.getKey(), most.getValue());
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("tool-makers.baseline", Parameters.class)
          .title("How often the most frequent key is right")
          .describedBy(
              """
              What whoever ignores the question can reach: the share of the test items whose key is
              the most frequent one. Items are drawn, or read from a folder of BIG-Bench Hard, which
              has four of the six tasks; there the authors test from the eleventh on.
              """)
          .rows(Constant.class)
          .text("task", "the task", constant -> constant.pool().task().id())
          .whole("test_items", "test items", constant -> constant.pool().test().size())
          .text("answer", "the most frequent key", Constant::answer)
          .real(
              "share",
              "share of the items that it answers",
              constant -> (double) constant.count() / constant.pool().test().size())
          .computedBy(
              (p, run, out) -> {
                List<Task> tasks =
                    p.data.tasks().isEmpty() ? List.of(Task.values()) : p.data.tasks();
                for (Task task : tasks) {
                  Pool pool =
                      p.data
                          .pool(task, p.items)
                          .orElseGet(
                              () ->
                                  Pool.of(
                                      task,
                                      task.items(
                                          run.parallel(),
                                          run.streams(),
                                          2 * ToolMaking.SHOWN + p.items)));
                  out.accept(Constant.of(pool));
                }
              });
}
