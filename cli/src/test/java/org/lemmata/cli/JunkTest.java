package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the arguments and files: an exit code, and one sentence instead of a stack trace. */
class JunkTest {

  private static Path folder;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("junk");
  }

  @AfterContainer
  static void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 200)
  void anyArguments(@ForAll @Size(max = 6) List<@net.jqwik.api.From("words") String> words) {
    run(words.toArray(String[]::new)).isInGoodOrder();
  }

  @Property(tries = 200)
  void anyOptionsOfARun(
      @ForAll @Size(max = 5) List<@net.jqwik.api.From("options") String> options) {
    List<String> args = new ArrayList<>(List.of("run", "toy.line"));
    options.forEach(option -> args.addAll(List.of(option.split(" ", 2))));
    run(args.toArray(String[]::new)).isInGoodOrder();
  }

  @Property(tries = 100)
  void anyDataFile(@ForAll("contents") String content) throws IOException {
    Path data = Files.writeString(folder.resolve("data.csv"), content);
    run("run", "toy.line", "--set", "spread=@" + data).isInGoodOrder();
  }

  @Property(tries = 100)
  void anyFileToReproduce(@ForAll("contents") String content, @ForAll("contents") String origin)
      throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), content);
    Files.writeString(TableOutput.sidecar(file), origin);
    run("reproduce", file.toString()).isInGoodOrder();
  }

  @Property(tries = 100)
  void anyDamageToAResult(@ForAll int place, @ForAll char with) throws IOException {
    Path file = folder.resolve("result.json");
    run("run", "toy.line", "--out", file.toString(), "--overwrite", "--quiet").exits(0);
    StringBuilder text = new StringBuilder(Files.readString(file));
    text.setCharAt(Math.floorMod(place, text.length()), with);
    Files.write(file, text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    run("reproduce", file.toString()).isInGoodOrder();
  }

  private static Ran run(String... args) {
    return Ran.command(folder.resolve("cache"), args);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "list",
            "explain",
            "run",
            "check",
            "reproduce",
            "help",
            "toy",
            "toy.line",
            "toy.equal",
            "toy.fig-line",
            "studies",
            "--set",
            "--sweep",
            "cache",
            "clear",
            "doctor",
            "completion",
            "bash",
            "--latex",
            "d=2",
            "d=2,3",
            "--seed",
            "1",
            "--quiet",
            "--format",
            "json",
            "--scale",
            "quick",
            "--force",
            "--fresh",
            "--help",
            "--version",
            "-h",
            "-x",
            "--",
            "-",
            "",
            "@x",
            "${x}",
            "--threads",
            "2",
            "--set=d=1"),
        Arbitraries.strings().ofMaxLength(12));
  }

  @Provide
  Arbitrary<String> options() {
    Arbitrary<String> names =
        Arbitraries.of(
            "--set ",
            "--sweep ",
            "--seed ",
            "--threads ",
            "--format ",
            "--set d=",
            "--set slope=",
            "--set kind=",
            "--set spread=",
            "--sweep d=",
            "--sweep slope=");
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(10),
            Arbitraries.strings().withChars("0123456789.,:-=@e").ofMaxLength(10),
            Arbitraries.of("1", "2.5", "1:2", "1,2", "csv", "straight", "bent", "1e999", "NaN"));
    return names.flatMap(name -> values.map(value -> name + value));
  }

  @Provide
  Arbitrary<String> contents() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.strings().withChars("0123456789.,-e\"'\n\r\t x").ofMaxLength(40),
        Arbitraries.strings().withChars("{}[]\",:0123456789.nulltruefalse ").ofMaxLength(40));
  }
}
