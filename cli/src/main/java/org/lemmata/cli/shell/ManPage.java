package org.lemmata.cli.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lemmata.study.fetch.Offline;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page. */
public final class ManPage {

  private static final String HEAD =
      """
      .\\" Made by 'lemmata completion man'.
      .TH LEMMATA 1 "" Lemmata "User Commands"
      .SH NAME
      lemmata \\- checks theorems of learning theory numerically
      .SH SYNOPSIS
      .B lemmata
      .I COMMAND
      .RI [ ARGUMENT ...]
      .SH DESCRIPTION
      Lemmata turns papers into things that can be run: studies compute what a theorem talks about,
      claims say what it predicts and are judged with stated error rates, figures show it, and a
      report puts everything on one page. Without a command it says what to type first.
      .PP
      Results go to standard output or to files, notices and progress to standard error. On a
      terminal, tables are aligned and verdicts are drawn; in a pipe they are plain text and CSV.
      """;

  private static final Map<String, String> ENVIRONMENT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("LEMMATA_CACHE", "the folder of the cache"),
              Map.entry("XDG_CACHE_HOME", "where the cache is otherwise, in a folder lemmata"),
              Map.entry(Offline.VARIABLE, "set to anything but blanks, nothing is fetched"),
              Map.entry(
                  "LEMMATA_SIMD", "off does without the Vector API; the results are the same"),
              Map.entry(
                  "LEMMATA_TORCH", "the lib folder of another PyTorch, such as one built for CUDA"),
              Map.entry("LEMMATA_TRACE", "set to anything, shows where something broke"),
              Map.entry("LEMMATA_ENDPOINT", "the address of a language model, as \\-\\-endpoint"),
              Map.entry(
                  "LEMMATA_MODEL", "the name of the model at LEMMATA_ENDPOINT, as \\-\\-model"),
              Map.entry("LEMMATA_API_KEY", "the key for LEMMATA_ENDPOINT, which no option takes"),
              Map.entry(
                  "LEMMATA_TOKENS", "the most tokens spent at LEMMATA_ENDPOINT, as \\-\\-tokens"),
              Map.entry("SPARK_HOME", "the Apache Spark that \\-\\-on uses, if not a fetched one"),
              Map.entry("NO_COLOR", "set to anything, no colours"),
              Map.entry("JAVA_HOME", "the Java to use"),
              Map.entry("JDK_JAVA_OPTIONS", "options for Java, such as \\-Xmx8g for more memory")));

  /** Every command has these. */
  private static final Set<String> STANDARD = Set.of("--help", "--version");

  private ManPage() {}

  /**
   * The page in roff.
   *
   * @param exits exit codes with their meaning
   */
  public static String of(CommandLine command, Map<Integer, String> exits) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(".SH COMMANDS\n");
    command.getSubcommands().values().forEach(one -> command(page, one.getCommandSpec()));
    page.append(".SH EXIT STATUS\n");
    exits.forEach((code, meaning) -> item(page, Integer.toString(code), meaning));
    page.append(".SH ENVIRONMENT\n");
    ENVIRONMENT.forEach((name, meaning) -> item(page, name, meaning));
    return page.toString();
  }

  private static void command(StringBuilder page, CommandSpec spec) {
    String operands =
        spec.positionalParameters().stream().map(ManPage::operand).collect(Collectors.joining(" "));
    String all =
        spec.subcommands().isEmpty() ? operands : String.join("|", spec.subcommands().keySet());
    page.append(".SS \"lemmata " + text(spec.name() + (all.isEmpty() ? "" : " " + all)) + "\"\n");
    for (String paragraph : paragraphs(spec.usageMessage().description())) {
      page.append(text(paragraph)).append("\n.PP\n");
    }
    arguments(page, spec, spec.options(), "");
    spec.subcommands().values().forEach(inner -> part(page, inner.getCommandSpec()));
  }

  /** A part of a command, with the options that it has beside those that all have. */
  private static void part(StringBuilder page, CommandSpec spec) {
    String operands =
        spec.positionalParameters().stream()
            .map(operand -> " " + operand(operand))
            .collect(Collectors.joining());
    item(
        page,
        spec.name() + operands,
        String.join(" ", paragraphs(spec.usageMessage().description())));
    List<OptionSpec> own =
        spec.options().stream().filter(one -> !STANDARD.contains(one.longestName())).toList();
    arguments(page, spec, own, spec.name() + " ");
  }

  /** What operands that have a description, and options, mean. */
  private static void arguments(
      StringBuilder page, CommandSpec spec, List<OptionSpec> options, String before) {
    spec.positionalParameters().stream()
        .filter(operand -> !words(operand).isBlank())
        .forEach(operand -> item(page, before + operand(operand), words(operand)));
    for (OptionSpec option : options) {
      String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
      item(page, before + String.join(", ", option.names()) + label, words(option));
    }
  }

  private static String operand(ArgSpec operand) {
    String label = operand.paramLabel();
    return (operand.arity().min() > 0 ? label : "[" + label + "]")
        + (operand.arity().max() > 1 ? "..." : "");
  }

  private static List<String> paragraphs(String[] lines) {
    return Arrays.stream(String.join("\n", lines).replace("%n", "\n").split("\n\n", -1))
        .map(paragraph -> paragraph.replaceAll("\\s*\n\\s*", " ").strip())
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  private static String words(ArgSpec argument) {
    return String.join(" ", argument.description());
  }

  private static void item(StringBuilder page, String name, String words) {
    page.append(".TP\n.B \"" + text(name) + "\"\n" + text(words) + "\n");
  }

  /** A line of roff: a hyphen is one to copy, and no line is an instruction. */
  private static String text(String words) {
    String escaped =
        words.replace("\\-", "-").replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
