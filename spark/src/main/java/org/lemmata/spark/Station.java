package org.lemmata.spark;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.SparkEnv;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Papers;
import org.lemmata.study.Progress;
import org.lemmata.study.away.Outpost;
import org.lemmata.study.run.ResultCache;
import org.lemmata.study.run.Runner;

/**
 * The one outpost of a process that tasks run in: what several pieces ask for is computed once
 * there.
 */
final class Station {

  private static String key;
  private static Outpost outpost;

  private Station() {}

  /** The outpost, made when it is first needed or when another application needs another one. */
  static synchronized Outpost outpost(String states, boolean reuse, int cores) {
    SparkEnv environment = SparkEnv.get();
    String wanted = environment.conf().getAppId() + " " + states + " " + reuse + " " + cores;
    if (!wanted.equals(key)) {
      // As in the process that sends: digits and formats do not follow the machine's language.
      Locale.setDefault(Locale.ROOT);
      Optional<ResultCache> cache =
          Optional.ofNullable(states).map(folder -> new ResultCache(Path.of(folder), reuse));
      outpost =
          new Outpost(
              environment.blockManager().blockManagerId().host(),
              Papers.load(),
              new Runner(parallel(cores), Progress.NONE, cache, notice -> {}),
              !environment.blockManager().blockManagerId().isDriver());
      key = wanted;
    }
    return outpost;
  }

  /** Lives as long as the process. */
  private static Parallel parallel(int cores) {
    return cores == 1 ? Parallel.sequential() : Parallel.of(cores);
  }
}
