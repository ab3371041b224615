package org.lemmata.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand: greets. */
@Command(
    name = "lemmata",
    description = "Verifies theorems of learning theory numerically.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit codes: 0 fine, 1 error, 2 wrong usage, 3 a claim's verdict is not the expected one,",
      "4 inconclusive, 5 not reproduced, 130 interrupted.",
      "To begin: lemmata list, lemmata explain ID, lemmata check."
    })
final class Lemmata implements Runnable {

  private static final int WIDEST = 100;

  /** What the parser can do with. */
  private static final int NARROWEST = 55;

  private final Session session;

  @Spec private CommandSpec commands;

  private Lemmata(Session session) {
    this.session = session;
  }

  /** The whole command. */
  static CommandLine in(Session session) {
    CommandLine command =
        new CommandLine(new Lemmata(session))
            .addSubcommand(new ListCommand(session))
            .addSubcommand(new ExplainCommand(session))
            .addSubcommand(new RunCommand(session))
            .addSubcommand(new CheckCommand(session))
            .addSubcommand(new FigureCommand(session))
            .addSubcommand(new ReportCommand(session))
            .addSubcommand(new ReproduceCommand(session))
            .addSubcommand(CacheCommand.in(session))
            .addSubcommand(new DoctorCommand(session))
            .addSubcommand(new CompletionCommand(session))
            .addSubcommand(new FetchCommand(session))
            .addSubcommand(new HelpCommand());
    // Arguments are taken as they are: a name beginning with an at sign is a name.
    return command
        .setExpandAtFiles(false)
        .setPosixClusteredShortOptionsAllowed(false)
        .setUsageHelpWidth(width(session))
        .setUsageHelpAutoWidth(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setOut(new PrintWriter(session.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(new UsageMessages(session))
        .setExecutionExceptionHandler(
            (thrown, at, parsed) -> Failures.report(thrown, session.err(), session.environment()));
  }

  private static int width(Session session) {
    return Math.max(NARROWEST, Math.min(WIDEST, session.screen().width().orElse(WIDEST)));
  }

  @Override
  public void run() {
    new Greeting(session).print(List.copyOf(commands.commandLine().getSubcommands().keySet()));
  }
}
