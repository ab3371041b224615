package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "ch|check",
        "run toy.l|toy.line",
        "run toy.line --set |d= kind= slope= spread=",
        "run toy.line --set s|slope= spread=",
        "run toy.line --sweep = k|kind=",
        "check --scale st|standard",
        "check --scale = q|quick",
        "check --quiet toy.eq|toy.equal",
        "figure toy.fig-li|toy.fig-line",
        "explain toy.fig-li|toy.fig-line",
        "run --format m|markdown",
        "completion f|fish",
        "cache c|clear",
        "exercise wa|watch",
        "exercise start sphere.leg|sphere.legendre",
        "exercise check --js|--json",
        "check --seed |"
      })
  void bashCompletes(String typed, String completed) throws Exception {
    Path script = Files.writeString(folder.resolve("script"), completion("bash"));
    String words =
        Arrays.stream(typed.split(" ", -1))
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    String test =
        "source "
            + script
            + "; COMP_WORDS=(lemmata "
            + words
            + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _lemmata; printf '%s\\n"
            + "' \"${COMPREPLY[@]}\"";
    String expected = completed == null ? "" : completed;
    assertEquals(expected, sorted(output("bash", "--norc", "-c", test)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ch|check",
        "run toy.l|toy.line",
        "run toy.line --set s|slope= spread=",
        "check --scale st|standard",
        "check toy.eq|toy.equal",
        "completion f|fish"
      })
  void fishCompletes(String typed, String completed) throws Exception {
    Assumptions.assumeTrue(isHere("fish"), "there is no fish here");
    Path script = Files.writeString(folder.resolve("script"), completion("fish"));
    String test =
        "source " + script + "; complete -C 'lemmata " + typed + "' | string split -f1 \\t";
    assertEquals(completed, sorted(output("fish", "--no-config", "-c", test)));
  }

  @Test
  void theScriptOfZshIsLegal() throws Exception {
    Path script = Files.writeString(folder.resolve("script"), completion("zsh"));
    String text = Files.readString(script);
    assertTrue(text.contains("toy.line) compadd -S '' -- d= slope= kind= spread= ;;"), text);
    assertTrue(text.contains("'check --scale')\n      compadd -- quick standard full; return ;;"));
    Assumptions.assumeTrue(isHere("zsh"), "there is no zsh here");
    assertEquals("", output("zsh", "-f", "-n", script.toString()));
  }

  /** The script is asked as zsh's completion asks it, which keeps what begins as the word does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "ch|check",
        "run toy.l|toy.line",
        "run toy.line --set |d= kind= slope= spread=",
        "run toy.line --set s|slope= spread=",
        "check --scale st|standard",
        "check --scale=q|quick",
        "check --quiet toy.eq|toy.equal",
        "run --format m|markdown",
        "completion f|fish",
        "cache c|clear",
        "check --seed |"
      })
  void zshCompletes(String typed, String completed) throws Exception {
    Assumptions.assumeTrue(isHere("zsh"), "there is no zsh here");
    Path script = Files.writeString(folder.resolve("script"), completion("zsh"));
    String test =
        """
        compdef() { : }
        compset() { PREFIX=${PREFIX#*=} }
        compadd() {
          local word
          while [[ $1 != -- ]] { shift }
          for word in ${@[2,-1]}; do [[ $word == $PREFIX* ]] && print -r -- $word; done
        }
        source $1
        words=(lemmata "${@[2,-1]}") CURRENT=$#words PREFIX=$words[-1]
        _lemmata
        """;
    List<String> command = new ArrayList<>(List.of("zsh", "-f", "-c", test, "zsh"));
    command.add(script.toString());
    command.addAll(List.of(typed.split(" ", -1)));
    String expected = completed == null ? "" : completed;
    assertEquals(expected, sorted(output(command.toArray(String[]::new))));
  }

  @Test
  void theManualIsThatOfThisCommand() throws IOException {
    assertEquals(
        Files.readString(Path.of("../docs/lemmata.1")),
        completion("man"),
        "docs/lemmata.1 is old; ./lemmata completion man > docs/lemmata.1 renews it");
  }

  @Test
  void mistakesGetOneSentence() {
    Ran.command(folder, "completion", "csh")
        .refuses("completion=csh: completion must be one of bash, zsh, fish, man");
  }

  private String completion(String kind) {
    return Ran.command(folder, "completion", kind).exits(0).out();
  }

  private static boolean isHere(String shell) {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, shell)));
  }

  private static String sorted(String lines) {
    return lines.lines().filter(line -> !line.isEmpty()).sorted().collect(Collectors.joining(" "));
  }

  private static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
