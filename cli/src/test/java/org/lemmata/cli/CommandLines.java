package org.lemmata.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Numbers;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Random command lines: from words without sense to runs with legal values at the ends of their
 * ranges. A line depends on nothing but its number and the seed, so it can be had again.
 */
final class CommandLines {

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "1",
          "2",
          "3",
          "-1",
          "7.5",
          "1e3",
          "1e308",
          "1e999",
          "-1e999",
          "NaN",
          "Infinity",
          "4e-320",
          "2147483648",
          "-9223372036854775809",
          "0x10",
          "1_000",
          "1,5",
          "٣",
          "５",
          "1:2",
          "1:0.25:4",
          "1/2",
          "1,2,3",
          "1..3",
          "+5",
          " 5 ",
          "5L",
          "5d",
          ".5",
          "5.");

  private static final List<String> JUNK =
      List.of(
          "",
          " ",
          "-",
          "--",
          "---",
          "=",
          "==",
          "-=",
          "@",
          "@@",
          "${user.home}",
          "$(id)",
          "`id`",
          "%s%n",
          "\\",
          "\"",
          "'",
          "\n",
          "a\nb",
          "\r",
          "\t",
          "\0",
          "\u001b[31m",
          "\u202e",
          "é",
          "𝔵",
          "\ud800",
          "null",
          "true",
          "quick",
          "full",
          "csv",
          "d=2",
          "=3",
          "d=",
          "d",
          "--set",
          "--out",
          "-h",
          "-V",
          "--help",
          "--version");

  private static final List<String> LONG = List.of("x".repeat(5000), "x=" + "9".repeat(5000));

  private static final int LONGEST_TEXT = 12;

  private final CommandLine command;
  private final List<Path> files;
  private final List<Path> outs;
  private final long seed;
  private final List<Study<?>> studies;
  private final List<String> claims;
  private final List<String> figures;
  private final List<String> papers;

  /**
   * Lines of a seed.
   *
   * @param papers what there is to name
   * @param command the command, whose subcommands and options are taken as they are
   * @param files names of files that are there, and of some that are not
   * @param outs names that something may be written to
   * @param seed the seed
   */
  CommandLines(Papers papers, CommandLine command, List<Path> files, List<Path> outs, long seed) {
    this.command = command;
    this.files = files;
    this.outs = outs;
    this.seed = seed;
    this.studies = papers.studies();
    this.claims = Names.ids(papers.claims(), Claim::id);
    this.figures = Names.ids(papers.figures(), Figure::id);
    this.papers = Names.ids(papers.all(), Paper::id);
  }

  /** A line by its number. */
  List<String> line(int number) {
    // Counted through, so that neighbours have nothing in common.
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    List<String> line =
        switch (random.nextInt(4)) {
          case 0 -> junk(random);
          case 1 -> run(random);
          default -> known(random);
        };
    // Without a name, these write to the folder that the tests run in.
    boolean writes = line.contains("figure") || line.contains("report") || line.contains("--seeds");
    if (writes && line.stream().noneMatch(word -> word.startsWith("--out"))) {
      line.addAll(List.of("--out", one(outs, random).toString()));
    }
    return line;
  }

  private List<String> junk(SplittableRandom random) {
    List<String> line = new ArrayList<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      line.add(random.nextBoolean() ? any(random) : name(random));
    }
    return line;
  }

  /** A subcommand with options of its own and values that may fit. */
  private List<String> known(SplittableRandom random) {
    String name = one(List.copyOf(command.getSubcommands().keySet()), random);
    List<OptionSpec> options = command.getSubcommands().get(name).getCommandSpec().options();
    List<String> line = new ArrayList<>(List.of(name));
    for (int i = random.nextInt(3); i > 0; i--) {
      line.add(random.nextInt(8) > 0 ? name(random) : any(random));
    }
    for (int i = random.nextInt(4); i > 0 && !options.isEmpty(); i--) {
      OptionSpec option = one(options, random);
      if (random.nextInt(6) == 0) {
        // Also where it takes no value.
        line.add(option.longestName() + "=" + value(option.longestName(), random));
      } else {
        line.add(option.longestName());
        if (option.arity().max() > 0 && random.nextInt(12) > 0) {
          line.add(value(option.longestName(), random));
        }
      }
    }
    return line;
  }

  private List<String> run(SplittableRandom random) {
    Study<?> study = one(studies, random);
    List<Parameter> parameters = ParameterSpec.of(study.parameters()).parameters();
    List<String> line = new ArrayList<>(List.of("run", study.id()));
    for (int i = random.nextInt(5); i > 0 && !parameters.isEmpty(); i--) {
      Parameter parameter = one(parameters, random);
      boolean sweep = random.nextInt(4) == 0;
      String name = parameter.name() + (random.nextInt(8) == 0 ? "," + any(random) : "");
      String values = value(parameter, random);
      for (int j = sweep ? random.nextInt(3) : 0; j > 0; j--) {
        values += "," + value(parameter, random);
      }
      line.addAll(List.of(sweep ? "--sweep" : "--set", name + "=" + values));
    }
    if (random.nextInt(3) == 0) {
      line.addAll(List.of("--out", one(outs, random).toString()));
    }
    if (random.nextInt(3) == 0) {
      line.add(one(List.of("--overwrite", "--force", "--fresh", "--quiet"), random));
    }
    return line;
  }

  private String value(Parameter parameter, SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> any(random);
      case 1 -> one(NUMBERS, random);
      case 2 -> "@" + one(files, random);
      case 3 -> parameter.byDefault();
      default -> legal(parameter, random);
    };
  }

  /** A legal value: an end of the range, or of the range of tests, or an example. */
  private static String legal(Parameter parameter, SplittableRandom random) {
    if (!parameter.isNumber()) {
      List<String> examples = parameter.examples();
      return examples.isEmpty() ? parameter.byDefault() : one(examples, random);
    }
    double[] trial = parameter.trial();
    double end = one(List.of(parameter.min(), parameter.max(), trial[0], trial[1]), random);
    return parameter.isWhole() ? Long.toString((long) end) : Numbers.shortest(end);
  }

  private String value(String option, SplittableRandom random) {
    return switch (option) {
      case "--out", "--plot" -> one(outs, random).toString();
      case "--set", "--sweep" -> {
        Study<?> study = one(studies, random);
        List<Parameter> parameters = ParameterSpec.of(study.parameters()).parameters();
        yield parameters.isEmpty() ? any(random) : one(parameters, random).name() + "=1,2";
      }
      case "--scale" -> one(List.of("quick", "standard", "full", "huge"), random);
      case "--format" -> one(List.of("csv", "json", "xml"), random);
      default -> random.nextInt(3) > 0 ? one(NUMBERS, random) : any(random);
    };
  }

  private String name(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> one(studies, random).id();
      case 1 -> ids(claims, random);
      case 2 -> ids(figures, random);
      case 3 -> ids(papers, random);
      case 4 -> one(files, random).toString();
      default -> one(List.copyOf(command.getSubcommands().keySet()), random);
    };
  }

  private static String ids(List<String> all, SplittableRandom random) {
    String id = one(all, random);
    return random.nextInt(8) == 0 ? id.substring(random.nextInt(id.length())) : id;
  }

  private static String any(SplittableRandom random) {
    if (random.nextInt(12) == 0) {
      return one(LONG, random);
    }
    if (random.nextBoolean()) {
      return one(random.nextBoolean() ? JUNK : NUMBERS, random);
    }
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(LONGEST_TEXT); i > 0; i--) {
      text.appendCodePoint(
          random.nextInt(4) == 0 ? random.nextInt(0x3000) : random.nextInt(' ', 0x7f));
    }
    return text.toString();
  }

  private static <T> T one(List<? extends T> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }
}
