package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Its limit of tokens counts in one process. */
  @ParameterizedTest
  @ValueSource(strings = {"run toy.line", "check toy", "figure", "report"})
  void anEndpointOfTheEnvironmentIsRefusedAsOneThatIsNamed(String line, @TempDir Path cache) {
    String[] command = (line + " --on yarn").split(" ", -1);
    Ran.in(OptionalInt.empty(), environment(cache, "http://localhost/v1"), command)
        .refuses(
            "an endpoint is asked from one machine; leave out --on=yarn, or unset"
                + " LEMMATA_ENDPOINT");
    Ran.in(OptionalInt.empty(), environment(cache, " "), command)
        .refuses(SENTENCE.formatted("yarn"));
  }

  @Test
  void anEndpointThatIsNamedIsRefused(@TempDir Path cache) {
    String[] command = {"run", "toy.line", "--on", "yarn", "--endpoint", ""};
    try {
      Ran.in(OptionalInt.empty(), environment(cache, "http://localhost/v1"), command)
          .refuses(SENTENCE.formatted("yarn"));
      command[5] = "http://localhost/v1";
      Ran.command(cache, command)
          .refuses("an endpoint is asked from one machine; leave out --on=yarn, or --endpoint");
    } finally {
      System.clearProperty("lemmata.endpoint");
    }
  }

  private static Map<String, String> environment(Path cache, String endpoint) {
    return Map.of("LEMMATA_CACHE", cache.toString(), "LEMMATA_ENDPOINT", endpoint);
  }

  @Test
  void reproductionIsAlwaysHere(@TempDir Path cache) {
    assertEquals(Exit.USAGE, Ran.command(cache, "reproduce", "a.csv", "--on", "yarn").exit());
  }
}
