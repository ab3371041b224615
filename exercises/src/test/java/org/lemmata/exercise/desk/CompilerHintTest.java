package org.lemmata.exercise.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The messages are this compiler's own, for the mistakes that beginners make. */
class CompilerHintTest {

  private static final Map<String, String> MISTAKES = new LinkedHashMap<>();

  static {
    MISTAKES.put("int f() { return 1 }", "semicolon");
    MISTAKES.put("int f() { return (1; }", "bracket");
    MISTAKES.put("int f() { return x; }", "does not know this name");
    MISTAKES.put("int f() { return 1.5; }", "fraction");
    MISTAKES.put("int f() { return \"a\"; }", "another kind");
    MISTAKES.put("int f() { }", "must end with return");
    MISTAKES.put("int f() { int x; return x; }", "first value");
    MISTAKES.put("int f() { int x = 1; int x = 2; return x; }", "one name");
    MISTAKES.put("int f() { return 1; f(); }", "always leaves");
    MISTAKES.put("String f() { return \"a; }", "not closed");
    MISTAKES.put("void f() { 1 + 1; }", "nothing is done with");
    MISTAKES.put("@Override int g() { return 1; }", "differ");
    MISTAKES.put("org.nowhere.A f() { return null; }", "toolkit");
    MISTAKES.put("int f() { return 1; ", "closing brace is missing");
    MISTAKES.put("int f() { return 1; } }", "too many");
  }

  /** One run of the compiler for each kind, since some hide others. */
  @Test
  void eachCommonMistakeHasItsHint() {
    StudentCompiler compiler = StudentCompiler.ofThisJava();
    MISTAKES.forEach(
        (body, hint) -> {
          Map<String, String> source = Map.of("A", "public class A { " + body + "\n}");
          List<CompilerMessage> errors =
              body.endsWith("; ")
                  ? compiler.compile(Map.of("A", "public class A { " + body)).errors()
                  : compiler.compile(source).errors();
          assertTrue(!errors.isEmpty(), body);
          String said = CompilerHint.of(errors.get(0));
          assertTrue(said.contains(hint), body + ": " + errors.get(0).text() + ": " + said);
        });
  }

  @Test
  void whatSpeaksForItselfHasNone() {
    assertEquals("", CompilerHint.of(new CompilerMessage("A", 1, "something new", "")));
  }

  @Test
  void whatIsTooMuchForTheCompilerIsOneMessage() {
    String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
    List<CompilerMessage> errors =
        StudentCompiler.ofThisJava()
            .compile(Map.of("A", "public class A { int f() { return " + deep + "; } }"))
            .errors();
    assertEquals(1, errors.size());
    assertTrue(errors.get(0).text().contains("too much for the compiler"), errors.get(0).text());
  }
}
