package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The option --on of a program without Spark; what Spark does is tested with its module. */
class OnTest {

  private static final String SENTENCE =
      "--on=%s: --on must be local[N], spark://HOST:PORT, yarn or k8s://HOST:PORT, in a command"
          + " that ./lemmata starts";

  @ParameterizedTest
  @CsvSource({"run toy.line,local[2]", "check toy,nowhere", "figure,yarn", "report,spark://h:1"})
  void aPlaceThatNothingHereKnowsIsRefused(String command, String place, @TempDir Path cache) {
    String[] line = (command + " --on " + place).split(" ", -1);
    Ran.command(cache, line).refuses(SENTENCE.formatted(place));
  }

  @Test
  void aFolderForStatesAloneIsRefused(@TempDir Path cache) {
    Ran.command(cache, "run", "toy.line", "--states", "here")
        .refuses("--states=here is for --on; leave it out");
  }

  @Test
  void reproductionIsAlwaysHere(@TempDir Path cache) {
    assertEquals(Exit.USAGE, Ran.command(cache, "reproduce", "a.csv", "--on", "yarn").exit());
  }
}
