package org.lemmata.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand: greets. */
@Command(
    name = "lemmata",
    description = "Checks theorems of learning theory numerically.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit codes: 0 fine, 1 error, 2 wrong usage, 3 a claim's verdict is not the expected one,",
      "4 inconclusive, 5 not reproduced, 130 interrupted, 143 terminated.",
      "To begin: lemmata list, lemmata explain ID, lemmata check."
    })
final class Lemmata implements Runnable {

  private static final int WIDEST = 100;

  /** What the parser can do with. */
  private static final int NARROWEST = 55;

  /** In the order in which they are shown. */
  private static final List<String> NAMES =
      List.of(
          "list",
          "explain",
          "run",
          "check",
          "figure",
          "report",
          "lab",
          "reproduce",
          "cache",
          "doctor",
          "completion",
          "fetch",
          "exercise",
          "help");

  /** Commands that speak of all the others. */
  private static final Set<String> ABOUT_ALL = Set.of("completion", "help");

  private final Session session;

  @Spec private CommandSpec commands;

  private Lemmata(Session session) {
    this.session = session;
  }

  /** The whole command. */
  static CommandLine in(Session session) {
    return with(NAMES, session);
  }

  /**
   * As much of the command as these arguments ask for: to set up the parser of every command takes
   * longer than a command that computes nothing.
   */
  static CommandLine in(Session session, String... args) {
    boolean one = args.length > 0 && NAMES.contains(args[0]) && !ABOUT_ALL.contains(args[0]);
    return with(one ? List.of(args[0]) : NAMES, session);
  }

  private static CommandLine with(List<String> names, Session session) {
    CommandLine command = new CommandLine(new Lemmata(session));
    for (String name : names) {
      command.addSubcommand(name, subcommand(name, session));
    }
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

  private static Object subcommand(String name, Session session) {
    return switch (name) {
      case "list" -> new ListCommand(session);
      case "explain" -> new ExplainCommand(session);
      case "run" -> new RunCommand(session);
      case "check" -> new CheckCommand(session);
      case "figure" -> new FigureCommand(session);
      case "report" -> new ReportCommand(session);
      case "lab" -> new LabCommand(session);
      case "reproduce" -> new ReproduceCommand(session);
      case "cache" -> CacheCommand.in(session);
      case "doctor" -> new DoctorCommand(session);
      case "completion" -> new CompletionCommand(session);
      case "fetch" -> new FetchCommand(session);
      case "exercise" -> ExerciseCommand.in(session);
      case "help" -> new HelpCommand();
      default -> throw new IllegalArgumentException("no command is called " + name);
    };
  }

  private static int width(Session session) {
    return Math.max(NARROWEST, Math.min(WIDEST, session.screen().width().orElse(WIDEST)));
  }

  @Override
  public void run() {
    new Greeting(session).print(List.copyOf(commands.commandLine().getSubcommands().keySet()));
  }
}
