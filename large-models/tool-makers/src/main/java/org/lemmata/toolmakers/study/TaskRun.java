package org.lemmata.toolmakers.study;

import java.util.Optional;
import java.util.stream.Collectors;
import org.lemmata.toolmakers.make.Making;
import org.lemmata.toolmakers.make.Python;
import org.lemmata.toolmakers.make.Rejection;
import org.lemmata.toolmakers.make.ToolMaking;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.use.ToolUse;
import org.lemmata.toolmakers.use.Usage;

/**
 * One task from making to use.
 *
 * @param pool its items
 * @param making how the tool was made
 * @param usage what came of its use, if there is a tool
 * @param manner a number for its maker
 */
public record TaskRun(Pool pool, Making making, Optional<Usage> usage, int manner) {

  /** Makes a tool and, if it passes verification, uses it on all test items. */
  public static TaskRun of(Pool pool, LanguageModel maker, LanguageModel user, Python python) {
    Making making =
        ToolMaking.make(pool.task(), maker, python, pool.demonstrations(), pool.validation());
    return new TaskRun(
        pool, making, making.tool().map(tool -> ToolUse.of(tool, user, python, pool.test())), 0);
  }

  /** The same, with a number for the maker. */
  TaskRun by(int maker) {
    return new TaskRun(pool, making, usage, maker);
  }

  /** The share of right answers; NaN without a tool. */
  public double accuracy() {
    return usage.map(Usage::accuracy).orElse(Double.NaN);
  }

  /** How many calls ended without an answer. */
  public long raised() {
    return usage.stream()
        .flatMap(used -> used.outcomes().stream())
        .filter(outcome -> outcome.answer().isEmpty())
        .count();
  }

  /** Why attempts were rejected, with semicolons between. */
  public String rejected() {
    return making.rejections().stream().map(Rejection::reason).collect(Collectors.joining("; "));
  }
}
