package org.lemmata.toolmakers.make;

import java.util.List;
import org.lemmata.toolmakers.task.Task;

/**
 * A tool that passed verification, wrapped for its users.
 *
 * @param task what it is for
 * @param code the function
 * @param examples questions with their calls
 * @param tests the unit tests that it passed
 */
public record Tool(Task task, String code, List<Example> examples, List<String> tests) {

  /** Keeps immutable copies. */
  public Tool {
    examples = List.copyOf(examples);
    tests = List.copyOf(tests);
  }

  /** The wrapper: what users are shown. */
  public String wrapper() {
    StringBuilder text = new StringBuilder("Here is a function:\n```python\n").append(code);
    text.append("```\nUse it as these examples do. Leave the result in the variable answer.\n");
    for (Example example : examples) {
      text.append("\nQuestion: ").append(example.question()).append("\nCall:\n```python\n");
      text.append(example.call()).append("```\n");
    }
    return text.toString();
  }
}
