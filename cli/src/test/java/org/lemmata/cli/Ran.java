package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.lemmata.cli.screen.Screen;
import org.lemmata.study.Papers;
import org.lemmata.study.fetch.Offline;
import org.lemmata.toy.ToyPaper;

/**
 * What one command came to, run in this process with the toy paper, and offline unless the
 * environment says otherwise.
 */
record Ran(int exit, String out, String err) {

  static Ran command(Path cache, String... args) {
    return in(OptionalInt.empty(), Map.of("LEMMATA_CACHE", cache.toString()), args);
  }

  static Ran in(OptionalInt terminal, Map<String, String> environment, String... args) {
    return among(new Papers(List.of(new ToyPaper())), terminal, environment, args);
  }

  /** Where both outputs are a terminal of that width. */
  static Ran seen(int width, Map<String, String> environment, String... args) {
    return seen(new Papers(List.of(new ToyPaper())), width, environment, args);
  }

  /** The same, with all papers that there are. */
  static Ran everything(int width, Map<String, String> environment, String... args) {
    return seen(Papers.load(), width, environment, args);
  }

  private static Ran seen(
      Papers papers, int width, Map<String, String> environment, String... args) {
    OptionalInt columns = OptionalInt.of(width);
    return among(papers, Screen.of(columns, environment), columns, environment, args);
  }

  static Ran among(
      Papers papers, OptionalInt terminal, Map<String, String> environment, String... args) {
    return among(papers, Screen.NONE, terminal, environment, args);
  }

  private static Ran among(
      Papers papers,
      Screen screen,
      OptionalInt terminal,
      Map<String, String> environment,
      String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Map<String, String> offline = new HashMap<>(Map.of(Offline.VARIABLE, "1"));
    offline.putAll(environment);
    Session session =
        new Session(Shelf.of(papers), outStream, errStream, screen, terminal, offline);
    int exit = Lemmata.in(session, args).execute(args);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Ran exits(int expected) {
    assertEquals(expected, exit, this::toString);
    return this;
  }

  /** Checks that the command refused, with one sentence and no result. */
  Ran refuses(String sentence) {
    exits(Exit.USAGE);
    assertEquals("lemmata: " + sentence + "\n", err);
    assertEquals("", out);
    return this;
  }

  Ran prints(String... parts) {
    for (String part : parts) {
      assertTrue(out.contains(part), () -> part + " is not in\n" + out);
    }
    return this;
  }

  /** Checks what holds of every command whatever its arguments. */
  void isInGoodOrder() {
    assertTrue(exit >= Exit.FINE && exit <= Exit.NOT_REPRODUCED, this::toString);
    assertFalse(err.contains("\tat ") || out.contains("\tat "), this::toString);
    assertFalse(err.contains("something broke"), this::toString);
    if (exit == Exit.USAGE) {
      assertTrue(err.startsWith("lemmata: ") && err.endsWith("\n"), this::toString);
      assertEquals(1, err.lines().count(), this::toString);
      assertTrue(err.length() < 1000, this::toString);
    }
  }
}
