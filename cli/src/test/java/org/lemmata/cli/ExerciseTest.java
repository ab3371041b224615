package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Lesson;
import org.lemmata.exercise.Tracks;
import org.lemmata.exercise.desk.Attempt;
import org.lemmata.exercise.desk.CompilerMessage;
import org.lemmata.exercise.grade.Assessment;
import org.lemmata.study.Papers;
import picocli.CommandLine;

/** The way of a student from the start of an exercise to its end, and a teacher's list. */
class ExerciseTest {

  private static final Exercise<?> DIMENSION = Tracks.load().exercise("sphere.dimension");

  @TempDir Path folder;

  private Ran exercise(String... args) {
    List<String> words = new ArrayList<>(List.of("exercise"));
    words.addAll(List.of(args));
    return Ran.command(folder.resolve("cache"), words.toArray(String[]::new));
  }

  private String here() {
    return folder.resolve("ada").toString();
  }

  private void write(String student, String code) throws IOException {
    Path file = folder.resolve(student).resolve(Lesson.className(DIMENSION) + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, code);
  }

  @Test
  void aStudentGoesFromTheStubToAPass() throws IOException {
    exercise("start", "sphere.dimension", "--into", here())
        .exits(0)
        .prints("The first check fails, as it should");
    Path file = folder.resolve("ada/MyHarmonicCount.java");
    String begun = Files.readString(file);
    assertTrue(begun.startsWith("/*\n * How many harmonics there are (sphere.dimension)\n"), begun);
    assertTrue(begun.contains("unit sphere of ℝᵈ"), begun);
    assertTrue(begun.endsWith(Lesson.stub(DIMENSION)), begun);
    exercise("check", "--into", here())
        .exits(Exit.UNEXPECTED)
        .prints("Not written yet. Every exercise begins so: write what MyHarmonicCount");
    exercise("start", "sphere.dimension", "--into", here())
        .refuses(file + " exists; add --overwrite to replace it");

    Lesson.WrongAnswer wrong = Lesson.of(DIMENSION).wrongAnswers().get(0);
    write("ada", Lesson.wrong(DIMENSION, wrong));
    exercise("check", "--into", here())
        .exits(Exit.UNEXPECTED)
        .prints(
            "✗ N_{2,3}\n    6 came out, and 5 is right (2k + 1 in dimension 3,",
            "of degree k − 2 must come off.",
            "checks hold; the first that does not is explained.");
    exercise("hint", "--into", here()).exits(0).prints("Hint 1 of 3: ");
    exercise("hint", "--into", here()).exits(0).prints("Hint 2 of 3: ");

    String solution = exercise("solution", "sphere.dimension").exits(0).out();
    write(
        "ada", solution.replace("return k < 2", "System.out.println(\"k is \" + k); return k < 2"));
    exercise("check", "--into", here())
        .exits(0)
        .prints(
            "✓ N_{2,3}\n",
            "Your code printed during 'N_{2,3}':\n| k is 2\n",
            "Passed. All 6 checks hold.",
            "MyHarmonicCount.svg");
    assertTrue(Files.readString(folder.resolve("ada/MyHarmonicCount.svg")).startsWith("<svg"));
    exercise("list", "--into", here()).exits(0).prints("✓  sphere.dimension");
  }

  @Test
  void aClassIsGraded() throws IOException {
    write("ada/week1", Lesson.reference(DIMENSION));
    write("max", Lesson.reference(DIMENSION).replace(";\n  }", "\n  }"));
    Files.createDirectories(folder.resolve("sofia"));
    Ran json =
        exercise("check", "sphere.dimension", "--all", folder.toString(), "--json")
            .exits(Exit.UNEXPECTED);
    JsonNode all = new ObjectMapper().readTree(json.out()).get("submissions");
    List<String> lines = new ArrayList<>();
    all.forEach(
        one ->
            lines.add(
                one.get("student").asText()
                    + " "
                    + one.get("passed").asText()
                    + " "
                    + one.get("satisfied").asText()
                    + "/"
                    + one.get("of").asText()
                    + " "
                    + one.get("remark").asText().replaceAll(", line.*", "")));
    assertEquals(
        List.of("ada true 6/6 passed", "max false 0/6 does not compile", "sofia false 0/6 no file"),
        lines);
    try (var left = Files.list(folder.resolve("ada/week1"))) {
      assertEquals(1, left.count(), "nothing is written into a student's folder");
    }
  }

  @Test
  void whatDoesNotCompileIsExplained() throws IOException {
    write("ada", Lesson.reference(DIMENSION).replace(";\n  }", "\n  }"));
    exercise("check", "sphere.dimension", "--into", here())
        .exits(Exit.UNEXPECTED)
        .prints(
            "✗ The file does not compile yet.\n  MyHarmonicCount.java, line ",
            ": ';' expected\n",
            "    A statement ends with a semicolon; it is missing here or just above.\n");
  }

  /** A name, a line of code and an answer may hold what steers a terminal. */
  @Test
  void nothingOfAStudentsSteersTheTerminal() throws IOException {
    write("eve\u001b[31m", "public class \u009b31m");
    write("max", "public class MyHarmonicCount { String s = \"\u001b[2J\u0007\" }");
    exercise("check", "sphere.dimension", "--all", folder.toString())
        .exits(Exit.UNEXPECTED)
        .prints("eve?[31m  sphere.dimension")
        .isInGoodOrder();
    exercise("check", "sphere.dimension", "--into", folder.resolve("max").toString())
        .prints("String s = \"?[2J?\" }")
        .isInGoodOrder();
  }

  @Test
  void whatSteersATerminalIsSeenInRemarksAndInWhatIsPrinted() {
    Assessment broke =
        new Assessment(
            "$N_{2,3}$",
            Assessment.State.BROKE,
            "An exception: \u001b[31mred",
            "A lesson.",
            "one\ttab\n\u001b]0;title\u0007two\u202e\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Session session =
        new Session(new Papers(List.of()), stream, stream, OptionalInt.empty(), Map.of());
    List<String> remarks = List.of("a thread \u001b[1m is left");
    new ExercisePrinter(session)
        .attempt(
            new Attempt(DIMENSION, List.of(), "", List.of(broke), List.of(), remarks),
            Optional.empty());
    new ExercisePrinter(session)
        .attempt(
            new Attempt(
                DIMENSION,
                List.of(new CompilerMessage("", 1, "symbol \u001b[1m", "\tint \u001b[1m")),
                "",
                List.of(),
                List.of(),
                List.of()),
            Optional.empty());
    new ExercisePrinter(session)
        .attempt(
            new Attempt(DIMENSION, List.of(), "broken\u001b[1m", List.of(), List.of(), List.of()),
            Optional.empty());
    String text = out.toString(StandardCharsets.UTF_8);
    for (String shown :
        List.of(
            "    An exception: ?[31mred\n",
            "    | one\ttab\n    | ?]0;title?two?\n",
            "! a thread ?[1m is left\n",
            "line 1: symbol ?[1m\n      \tint ?[1m\n",
            "✗ broken?[1m\n")) {
      assertTrue(text.contains(shown), text);
    }
    assertFalse(text.matches("(?s).*[\u0000-\u0008\u000b-\u001f\u007f-\u009f].*"), text);
  }

  /** Files that do not compile cost no process. */
  @Test
  void watchChecksGivesHintsAndGoesOn() throws IOException {
    write("ada", "public class");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Session session =
        new Session(new Papers(List.of()), stream, stream, OptionalInt.empty(), Map.of());
    Path next = folder.resolve("ada/MyLegendre.java");
    Files.writeString(next, "public class");
    ByteArrayInputStream keys = new ByteArrayInputStream("hnq".getBytes(StandardCharsets.UTF_8));
    int exit =
        new CommandLine(new ExerciseWatch(session, keys))
            .execute("sphere.dimension", "--into", here());
    assertEquals(0, exit);
    String text = out.toString(StandardCharsets.UTF_8);
    int first = text.indexOf("sphere.dimension  How many harmonics there are\n✗ The file does not");
    int hint = text.indexOf("Hint 1 of 3");
    int second = text.indexOf("sphere.legendre  ");
    assertTrue(0 <= first && first < hint && hint < second, text);
    assertTrue(text.contains("h hint, n next exercise, q quit"), text);
    exercise("check", "--into", here()).prints("sphere.legendre");
  }

  @Test
  void mistakesGetOneSentence() {
    exercise().exits(Exit.USAGE).isInGoodOrder();
    exercise("start", "sphere.dimensions")
        .refuses("unknown exercise 'sphere.dimensions'; did you mean 'sphere.dimension'?");
    exercise("check", "--into", here())
        .refuses(
            "no exercise was begun in this folder; begin one with 'lemmata exercise start NAME'");
    exercise("check", "sphere.dimension", "--into", here())
        .refuses(
            "there is no "
                + folder.resolve("ada/MyHarmonicCount.java")
                + "; begin with 'lemmata exercise start sphere.dimension'");
    exercise("check", "--all", folder.resolve("nowhere").toString())
        .refuses("there is no folder " + folder.resolve("nowhere"));
  }
}
