package org.lemmata.toolmakers.study;

import java.util.List;
import org.lemmata.toolmakers.make.ToolMaking;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.task.Task;

/**
 * A task's items, as the paper divides them.
 *
 * @param task the task
 * @param demonstrations what makers see
 * @param validation what tools are verified on
 * @param test what users are asked
 */
public record Pool(Task task, List<Item> demonstrations, List<Item> validation, List<Item> test) {

  /** Keeps immutable copies. */
  public Pool {
    demonstrations = List.copyOf(demonstrations);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
  }

  /** The first three demonstrate, the next three verify, the others test. */
  public static Pool of(Task task, List<Item> items) {
    int shown = ToolMaking.SHOWN;
    return new Pool(
        task,
        items.subList(0, shown),
        items.subList(shown, 2 * shown),
        items.subList(2 * shown, items.size()));
  }

  /** How often the task's constant answer is right. */
  public double baseline() {
    long right = test.stream().filter(i -> task.matches(i.answer(), task.constant())).count();
    return (double) right / test.size();
  }
}
