package org.lemmata.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lemmata.cli.shell.BashCompletion;
import org.lemmata.cli.shell.FishCompletion;
import org.lemmata.cli.shell.ManPage;
import org.lemmata.cli.shell.Vocabulary;
import org.lemmata.cli.shell.ZshCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints completion for a shell, or the manual page. */
@Command(
    name = "completion",
    description = {
      "Prints completion for a shell, or the manual page.",
      "",
      "bash: source <(lemmata completion bash)",
      "",
      "zsh: source <(lemmata completion zsh), after compinit",
      "",
      "fish: lemmata completion fish | source",
      "",
      "man: lemmata completion man > lemmata.1; man ./lemmata.1",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CompletionCommand implements Callable<Integer> {

  private enum Kind {
    BASH,
    ZSH,
    FISH,
    MAN
  }

  private final Session session;

  @Parameters(paramLabel = "bash|zsh|fish|man", description = "what to print")
  private String kind;

  @Spec private CommandSpec spec;

  CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CommandLine whole = spec.parent().commandLine();
    Vocabulary words = Vocabulary.of(whole, session.papers());
    session
        .out()
        .print(
            switch (Arguments.choice("completion", kind, Kind.class)) {
              case BASH -> BashCompletion.of(words);
              case ZSH -> ZshCompletion.of(words);
              case FISH -> FishCompletion.of(words);
              case MAN -> ManPage.of(whole, exits());
            });
    return Exit.FINE;
  }

  private static Map<Integer, String> exits() {
    return new TreeMap<>(
        Map.of(
            Exit.FINE, "fine",
            Exit.ERROR, "error; in check, an examination that broke down",
            Exit.USAGE,
                "wrong usage: one sentence says which argument, its value, and what is legal",
            Exit.UNEXPECTED,
                "a claim's verdict is not the expected one, or a control did not come out as it"
                    + " must; in exercise, something is not right yet",
            Exit.INCONCLUSIVE, "inconclusive, or no verdict because a rig was not valid",
            Exit.NOT_REPRODUCED, "not reproduced",
            Exit.INTERRUPTED, "interrupted",
            Exit.TERMINATED, "terminated"));
  }
}
