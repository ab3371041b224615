package org.lemmata.lab;

import java.util.List;
import java.util.function.Consumer;
import org.lemmata.study.Progress;
import org.lemmata.study.run.Runner;

/** What the command lends to the lab, so that a page cannot mean anything but a command. */
public interface Bench {

  /**
   * Reads what stands behind {@code lemmata run}.
   *
   * @param arguments the study and options, as the command line has them
   * @throws RuntimeException if they are wrong; {@link #sentence} says how
   */
  Wanted read(List<String> arguments);

  /**
   * A runner with the command's threads and cache.
   *
   * @param progress hears of the work
   * @param notices hears of what is reused, in one sentence each
   */
  Runner runner(Progress progress, Consumer<String> notices);

  /** What the command would say of a failure, in one sentence. */
  String sentence(Throwable failure);
}
