package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Papers;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

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

  /** A break in a text beside those of the terminal leaves lines of two words. */
  @Test
  void textsAreBrokenIntoParagraphsAlone() {
    whole
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (!(command.getCommand() instanceof HelpCommand)) {
                assertParagraphs(command);
              }
            });
  }

  private static void assertParagraphs(CommandLine command) {
    assertParagraphs(command, command.getCommandSpec().usageMessage().description());
    command.getCommandSpec().args().forEach(arg -> assertParagraphs(command, arg.description()));
    command.getSubcommands().values().forEach(LemmataTest::assertParagraphs);
  }

  private static void assertParagraphs(CommandLine command, String... texts) {
    for (int i = 1; i < texts.length; i++) {
      assertTrue(
          texts[i - 1].isEmpty() || texts[i].isEmpty(),
          command.getCommandSpec().qualifiedName() + ": " + texts[i]);
    }
  }
}
