package org.lemmata.cli.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lemmata.exercise.Tracks;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The words that may stand on the command line.
 *
 * @param commands the subcommands
 * @param parameters the assignments that each study may be given, {@code d=} and such
 */
public record Vocabulary(List<Subcommand> commands, Map<String, List<String>> parameters) {

  /**
   * One subcommand.
   *
   * @param name its name
   * @param description one line
   * @param options its options
   * @param operands what may stand beside them
   * @param files whether files may stand beside them
   */
  public record Subcommand(
      String name,
      String description,
      List<Option> options,
      List<String> operands,
      boolean files) {}

  /**
   * One option.
   *
   * @param name with its hyphens
   * @param description one line
   * @param takes what must follow it
   * @param values what that may be, where {@code takes} is VALUES
   */
  public record Option(String name, String description, Takes takes, List<String> values) {}

  /** What follows an option. */
  public enum Takes {
    NOTHING,
    VALUES,
    FILES,
    PARAMETERS,
    /** Something that cannot be guessed. */
    ANYTHING
  }

  /** The words of a command, given the papers that there are. */
  public static Vocabulary of(CommandLine command, Papers papers) {
    List<Subcommand> commands = new ArrayList<>();
    command
        .getSubcommands()
        .forEach((name, one) -> commands.add(subcommand(name, one.getCommandSpec(), papers)));
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (Study<?> study : papers.studies()) {
      parameters.put(
          study.id(),
          ParameterSpec.of(study.parameters()).parameters().stream()
              .map(Parameter::name)
              .map(name -> name + "=")
              .toList());
    }
    return new Vocabulary(List.copyOf(commands), parameters);
  }

  private static Subcommand subcommand(String name, CommandSpec spec, Papers papers) {
    List<Option> options = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (CommandSpec one : withParts(spec)) {
      for (OptionSpec option : one.options()) {
        if (known.add(option.longestName())) {
          options.add(
              new Option(
                  option.longestName(),
                  first(option.description()),
                  takes(option),
                  choices(option)));
        }
      }
    }
    List<String> operands = new ArrayList<>();
    boolean files = false;
    for (ArgSpec operand : spec.positionalParameters()) {
      operands.addAll(operands(name, operand, papers));
      files |= operand.paramLabel().equals("FILE");
    }
    if (name.equals("help")) {
      operands.addAll(spec.parent().subcommands().keySet());
    }
    operands.addAll(spec.subcommands().keySet());
    if (asksForExercises(spec)) {
      Tracks.load().exercises().forEach(exercise -> operands.add(exercise.id()));
    }
    return new Subcommand(name, first(spec.usageMessage().description()), options, operands, files);
  }

  /** A command and its parts, which are completed alike. */
  private static List<CommandSpec> withParts(CommandSpec spec) {
    List<CommandSpec> all = new ArrayList<>(List.of(spec));
    spec.subcommands().values().forEach(part -> all.add(part.getCommandSpec()));
    return all;
  }

  private static boolean asksForExercises(CommandSpec spec) {
    return withParts(spec).stream()
        .flatMap(one -> one.positionalParameters().stream())
        .anyMatch(operand -> operand.paramLabel().equals("EXERCISE"));
  }

  private static List<String> operands(String command, ArgSpec operand, Papers papers) {
    if (operand.paramLabel().equals("STUDY")) {
      return papers.studies().stream().map(Study::id).toList();
    }
    if (!operand.paramLabel().equals("ID")) {
      return choices(operand);
    }
    List<String> ids = new ArrayList<>(papers.all().stream().map(Paper::id).toList());
    if (!command.equals("figure")) {
      papers.claims().stream().map(Claim::id).forEach(ids::add);
    }
    if (!command.equals("check")) {
      papers.figures().stream().map(Figure::id).forEach(ids::add);
    }
    if (command.equals("explain")) {
      papers.studies().stream().map(Study::id).forEach(ids::add);
    }
    return ids.stream().distinct().toList();
  }

  private static Takes takes(OptionSpec option) {
    if (option.arity().max() == 0) {
      return Takes.NOTHING;
    }
    return switch (option.paramLabel()) {
      case "FILE", "DIR" -> Takes.FILES;
      case "NAME=VALUE", "NAME=A,B,C" -> Takes.PARAMETERS;
      default -> choices(option).isEmpty() ? Takes.ANYTHING : Takes.VALUES;
    };
  }

  /** The choices that a label names. */
  private static List<String> choices(ArgSpec argument) {
    String label = argument.paramLabel();
    return label.contains("|") ? Arrays.asList(label.split("\\|", -1)) : List.of();
  }

  private static String first(String[] lines) {
    String text = String.join(" ", lines).strip();
    int end = text.indexOf(". ");
    String sentence = end < 0 ? text : text.substring(0, end);
    return sentence.replaceAll("[.;:]$", "").replace("%n", " ");
  }
}
