package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Papers;
import picocli.CommandLine;

/** One command alone is the same as among all of them. */
class LemmataTest {

  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private static final Session SESSION =
      new Session(new Papers(List.of()), NOWHERE, NOWHERE, OptionalInt.empty(), Map.of());

  private final CommandLine whole = Lemmata.in(SESSION);

  @Test
  void aNamedCommandIsSetUpAlone() {
    for (String name : whole.getSubcommands().keySet()) {
      CommandLine named = Lemmata.in(SESSION, name, "--help");
      boolean aboutAll = List.of("completion", "help").contains(name);
      assertEquals(aboutAll ? whole.getSubcommands().size() : 1, named.getSubcommands().size());
      assertEquals(
          whole.getSubcommands().get(name).getUsageMessage(),
          named.getSubcommands().get(name).getUsageMessage());
    }
  }

  @Test
  void whatIsNoCommandIsMeasuredAgainstAll() {
    for (String[] args : new String[][] {{}, {"lits"}, {"--help"}, {"", "list"}}) {
      assertEquals(
          whole.getSubcommands().keySet(), Lemmata.in(SESSION, args).getSubcommands().keySet());
    }
  }
}
