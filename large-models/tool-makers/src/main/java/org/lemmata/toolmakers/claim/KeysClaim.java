package org.lemmata.toolmakers.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.task.Task;

/** The keys are right. */
public final class KeysClaim {

  private KeysClaim() {}

  /** The claim; its setting is how far keys are shifted. */
  public static Claim keys() {
    return Claim.of("tool-makers.keys", "Every question has one answer, and its key is it")
        .states(
            """
            For each item of the six tasks the question alone determines its key, so that exact match
            can reach 100%.
            """)
        .source(Source.derived("the tasks' rules; the authors' 1,500 keys were found right so"))
        .assuming("questions are drawn by this project's generators")
        .examining(
            """
            Solves the text of each question by another way than the one that made it, which shares
            no table with it; a question that cannot be solved counts as a wrong key.
            """)
        .holdsForEveryDraw("a key that is wrong for any question is counted, and none may be")
        .in("keys as made", 0, KeysClaim::wrong)
        .control("each question has the key of the next", 1)
        .build();
  }

  private static Evidence wrong(int shift, Run run, Scale scale) {
    int count = scale.choose(40, 600, 3000);
    List<Evidence> parts = new ArrayList<>();
    for (Task task : Task.values()) {
      List<Item> items = task.items(run.parallel(), run.streams(), count);
      int wrong = 0;
      for (int i = 0; i < count; i++) {
        String key = items.get((i + shift) % count).answer();
        wrong += isSolvedBy(task, items.get(i).question(), key) ? 0 : 1;
      }
      parts.add(new Rounding("wrong keys, " + task.title(), wrong, 0));
    }
    return Every.of("keys against solvers", parts);
  }

  /** A question that cannot be solved has no right key. */
  private static boolean isSolvedBy(Task task, String question, String key) {
    try {
      return task.matches(key, task.solve(question));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
