package org.lemmata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lemmata.study.Excerpt;
import org.lemmata.study.UnknownName;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with the arguments, and what was probably meant. */
final class UsageMessages implements IParameterExceptionHandler {

  private final Session session;

  UsageMessages(Session session) {
    this.session = session;
  }

  @Override
  public int handleParseException(ParameterException problem, String[] args) {
    Failures.say(session.err(), sentence(problem));
    return Exit.USAGE;
  }

  /** What is wrong with the arguments. */
  static String sentence(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    if (problem instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unknown(command, unmatched.getUnmatched().get(0));
    }
    String message = Excerpt.ends(problem.getMessage());
    return message.substring(0, 1).toLowerCase(Locale.ROOT)
        + message.substring(1).replaceAll("\\.$", "")
        + see(command);
  }

  private static String unknown(CommandLine command, String argument) {
    if (argument.length() > 1 && argument.startsWith("-")) {
      int equals = argument.indexOf('=');
      String option = equals < 0 ? argument : argument.substring(0, equals);
      if (command.getCommandSpec().optionsMap().containsKey(option)) {
        return unexpected(command, argument, " after --");
      }
      return new UnknownName("option", option, options(command)).getMessage();
    }
    if (command.getParent() == null) {
      List<String> commands = List.copyOf(command.getSubcommands().keySet());
      return new UnknownName("command", argument, commands).getMessage();
    }
    return unexpected(command, argument, "");
  }

  private static String unexpected(CommandLine command, String argument, String where) {
    return "unexpected argument '" + Excerpt.of(argument) + "'" + where + see(command);
  }

  private static List<String> options(CommandLine command) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      names.add(option.longestName());
    }
    return names;
  }

  private static String see(CommandLine command) {
    return "; see '" + command.getCommandSpec().qualifiedName() + " --help'";
  }
}
