package org.lemmata.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile tools: each is contained with its reason, the host lives, nothing is read or written, and
 * the next tool in the same worker is as if it had never been.
 */
@NeedsGraalPy
class AttackTest {

  /** That of all tests of this process: a worker takes seconds to start. */
  private static final Sandbox SANDBOX = Sandbox.shared();

  private static final int MEGABYTES = Limits.USUAL.megabytes();
  private static final String SECRET = "b9f3-a-secret-that-no-tool-may-see";

  /** For what never ends by itself; wide on the clock, for other work may keep the machine busy. */
  private static final Limits LIMITS =
      new Limits(Duration.ofMillis(500), Duration.ofSeconds(60), MEGABYTES, 10_000);

  /** For what ends by itself, far sooner on any machine. */
  private static final Limits LONGER =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(120), MEGABYTES, 10_000);

  /** For what ends by itself and leaves something that does not. */
  private static final Limits BRIEF =
      new Limits(Duration.ofSeconds(2), Duration.ofSeconds(60), MEGABYTES, 10_000);

  /** What any tool may rely on. */
  private static final ToolJob PROBE =
      new ToolJob(
          "",
          List.of(
              """
              import sys, random, collections
              def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
              random.seed(3)
              answer = (len([1, 2, 3]), sorted([2, 1]), depth(200), 0 <= random.random() < 1,
                        hasattr(sys, 'planted'), sys.gettrace(), str(5), 'x' in dir())
              """));

  @TempDir static Path folder;
  private static ServerSocket server;
  private static String expectedOfProbe;
  private static Map<String, String> before;

  @BeforeAll
  static void prepare() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), SECRET);
    Files.writeString(folder.resolve("planted_module.py"), "x = 1\n");
    before = files();
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    server.setSoTimeout(1);
    expectedOfProbe = "(3, [1, 2], 200, True, False, None, '5', False)";
    assertEquals(expectedOfProbe, probe());
  }

  @AfterAll
  static void end() throws IOException {
    server.close();
  }

  /** In one Python, since what only reaches out leaves nothing behind. */
  @TestFactory
  List<DynamicTest> reaching() {
    return together(Attacks.reaching(), LONGER);
  }

  /** In one worker; each that is ended is followed by a Python of its own. */
  @TestFactory
  List<DynamicTest> endless() {
    return together(Attacks.endless(), LIMITS);
  }

  @TestFactory
  List<DynamicTest> excessive() {
    return together(Attacks.excessive(), LONGER);
  }

  private static List<DynamicTest> together(List<Attack> attacks, Limits limits) {
    JobReport report =
        SANDBOX.run(new ToolJob("", attacks.stream().map(AttackTest::code).toList()), limits);
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < attacks.size(); i++) {
      Attack attack = attacks.get(i);
      Outcome outcome = report.outcomes().get(i);
      tests.add(dynamicTest(attack.name(), () -> assertContained(attack, outcome, "")));
    }
    tests.add(
        dynamicTest(
            "nothing of these is left",
            () -> {
              assertFalse(report.printed().contains(SECRET), report::printed);
              assertTrue(report.printed().length() <= limits.characters(), "cut");
              assertNothingLeft();
            }));
    return tests;
  }

  /** What may end its Python, or its worker. */
  @TestFactory
  Stream<DynamicTest> ending() {
    return apart(Attacks.ending(), LONGER);
  }

  @Tag("hostile")
  @TestFactory
  Stream<DynamicTest> killing() {
    return apart(Attacks.killing(), LIMITS);
  }

  @Test
  void sleeping() throws IOException {
    assertContained(
        Attacks.sleeping(),
        new Limits(LIMITS.cpu(), Duration.ofSeconds(2), MEGABYTES, LIMITS.characters()));
    assertNothingLeft();
  }

  @TestFactory
  Stream<DynamicTest> poisoning() {
    return apart(Attacks.poisoning(), LONGER);
  }

  @TestFactory
  Stream<DynamicTest> lingering() {
    return apart(Attacks.lingering(), BRIEF);
  }

  /** Each in a Python of its own; the next tool comes after all, since nothing undoes another. */
  private static Stream<DynamicTest> apart(List<Attack> attacks, Limits limits) {
    return Stream.concat(
        attacks.stream()
            .map(attack -> dynamicTest(attack.name(), () -> assertContained(attack, limits))),
        Stream.of(dynamicTest("nothing of these is left", AttackTest::assertNothingLeft)));
  }

  private static void assertContained(Attack attack, Limits limits) {
    JobReport report = SANDBOX.run(new ToolJob("", List.of(code(attack))), limits);
    assertContained(attack, report.outcomes().get(0), report.printed());
  }

  private static String code(Attack attack) {
    return attack
        .code()
        .replace("@FILE@", folder.resolve("secret.txt").toString())
        .replace("@FOLDER@", folder.toString())
        .replace("@PORT@", String.valueOf(server.getLocalPort()));
  }

  private static void assertContained(Attack attack, Outcome outcome, String printed) {
    assertTrue(attack.expected().contains(outcome.ending()), outcome::toString);
    assertTrue(outcome.text().contains(attack.reason()), outcome::toString);
    assertFalse(outcome.text().isBlank(), "no reason");
    String said = outcome.text() + printed;
    assertFalse(said.contains("ESCAPED"), said);
    assertFalse(said.contains(SECRET), said);
    assertTrue(said.length() <= 2 * LIMITS.characters(), "more than the limit came back");
  }

  private static void assertNothingLeft() throws IOException {
    assertEquals(before, files());
    assertNobodyCalled();
    assertTrue(
        ProcessHandle.current().descendants().count() <= 1, "the tool has started a process");
    assertEquals(expectedOfProbe, probe(), "the next tool is affected");
  }

  private static String probe() {
    Outcome outcome = SANDBOX.run(PROBE, LONGER).outcomes().get(0);
    return outcome.answer().orElseGet(outcome::toString);
  }

  private static Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        files.put(file.toString(), Files.isRegularFile(file) ? Files.readString(file) : "");
      }
    }
    return files;
  }

  private static void assertNobodyCalled() throws IOException {
    try {
      server.accept().close();
    } catch (SocketTimeoutException e) {
      return;
    }
    throw new AssertionError("a tool has opened a socket");
  }
}
