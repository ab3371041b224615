package org.lemmata.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Checker;
import org.lemmata.checks.Result;
import org.lemmata.exercise.desk.Compilation;
import org.lemmata.exercise.desk.StudentCompiler;
import org.lemmata.exercise.grade.Assessment;
import org.lemmata.exercise.grade.Assessor;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Verdict;
import org.lemmata.study.run.Runner;

/**
 * What every exercise must satisfy: the reference passes, the stub is not written yet, and each
 * wrong answer is rejected with the explanation that its text promises. All classes are compiled at
 * once and tried in this process; {@code -Dlemmata.exercises=REGEX} restricts them by id.
 */
class ExercisesTest {

  private static final int LEAST = 3;

  private static final List<Exercise<?>> EXERCISES =
      Tracks.load().exercises().stream()
          .filter(one -> one.id().matches(System.getProperty("lemmata.exercises", ".*")))
          .toList();

  /** All classes of all exercises, each set in a package of its own. */
  private static final Compilation COMPILED = compile();

  @TestFactory
  Stream<DynamicContainer> exercises() {
    return EXERCISES.stream().map(ExercisesTest::container);
  }

  private static <S> DynamicContainer container(Exercise<S> exercise) {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(DynamicTest.dynamicTest("texts are whole", () -> texts(exercise)));
    tests.add(DynamicTest.dynamicTest("the reference passes", () -> reference(exercise)));
    tests.add(DynamicTest.dynamicTest("the stub is not written yet", () -> stub(exercise)));
    for (Lesson.WrongAnswer wrong : Lesson.of(exercise).wrongAnswers()) {
      tests.add(DynamicTest.dynamicTest("wrong: " + wrong.name(), () -> wrong(exercise, wrong)));
    }
    tests.add(DynamicTest.dynamicTest("claims and controls", () -> claims(exercise)));
    tests.add(DynamicTest.dynamicTest("the plot", () -> plot(exercise)));
    return DynamicContainer.dynamicContainer(exercise.id(), tests);
  }

  @Test
  void namesAreUnique() {
    Set<String> classes = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Exercise<?> exercise : Tracks.load().exercises()) {
      assertTrue(ids.add(exercise.id()), exercise.id());
      assertTrue(classes.add(Lesson.className(exercise)), Lesson.className(exercise));
    }
  }

  @Test
  void everyTrackHasThreeExercisesOfItsOwn() {
    for (Track track : Tracks.load().all()) {
      assertTrue(track.exercises().size() >= LEAST, track.id());
      for (Exercise<?> exercise : track.exercises()) {
        assertTrue(exercise.id().matches(track.id() + "\\.[a-z0-9-]+"), exercise.id());
      }
    }
  }

  private static void texts(Exercise<?> exercise) {
    Lesson lesson = Lesson.of(exercise);
    assertEquals(Lesson.HINTS, lesson.hints().size());
    assertTrue(lesson.wrongAnswers().size() >= LEAST, "three wrong answers");
    assertFalse(lesson.objectives().isEmpty() || lesson.outOfScope().isEmpty());
    assertFalse(Lesson.stub(exercise).contains("*/"), "the statement stands above in a comment");
    assertFalse(Lesson.stub(exercise).startsWith("package"), "no package");
  }

  private static <S> void reference(Exercise<S> exercise) {
    for (Assessment one : assess(exercise, "reference")) {
      assertTrue(one.holds(), one::toString);
    }
  }

  private static <S> void stub(Exercise<S> exercise) {
    for (Assessment one : assess(exercise, "stub")) {
      assertEquals(Assessment.State.NOT_WRITTEN, one.state(), one::toString);
    }
  }

  /** The first failure is what a student is told. */
  private static <S> void wrong(Exercise<S> exercise, Lesson.WrongAnswer wrong) {
    Assessor<S> assessor = new Assessor<>(exercise, instance(exercise, wrong.name()));
    Assessment first =
        exercise.requirements().stream()
            .map(assessor::assess)
            .filter(one -> !one.holds())
            .findFirst()
            .orElseThrow(() -> new AssertionError("it passes"));
    String told = first.sentence() + " " + first.lesson();
    assertTrue(told.contains(wrong.explanation()), told);
  }

  /** The reference supports each claim, its controls refute it, each of its headlines one. */
  private static <S> void claims(Exercise<S> exercise) {
    S reference = exercise.asked().cast(instance(exercise, "reference"));
    List<Claim> claims =
        exercise.requirements().stream()
            .filter(Proposition.class::isInstance)
            .map(one -> ((Proposition<S>) one).claim().apply(reference))
            .toList();
    Runner runner = Runner.plain();
    Checked checked = new Checker(runner).check(claims, Run.USUAL_SEED, Scale.QUICK);
    for (Result result : checked.results()) {
      assertTrue(result.asExpected(), () -> result.problems().toString());
      assertEquals(List.of(), result.matrix().missing(), "comparisons that a control lacks");
      assertEquals(List.of(), result.matrix().never(Verdict.REFUTED), "headlines never refuted");
    }
  }

  private static <S> void plot(Exercise<S> exercise) {
    S reference = exercise.asked().cast(instance(exercise, "reference"));
    exercise
        .plot()
        .ifPresent(
            plot -> {
              double[] yours = plot.table(plot.values(reference)).doubles("yours");
              for (double value : yours) {
                assertTrue(Double.isFinite(value), "every value can be drawn");
              }
            });
  }

  private static <S> List<Assessment> assess(Exercise<S> exercise, String variant) {
    return new Assessor<>(exercise, instance(exercise, variant)).all();
  }

  private static Object instance(Exercise<?> exercise, String variant) {
    String name = packageOf(exercise, variant) + "." + Lesson.className(exercise);
    try {
      return Class.forName(name, true, COMPILED.loader()).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static String packageOf(Exercise<?> exercise, String variant) {
    return (exercise.id() + "." + variant).replace('-', '_').replaceAll("(^|\\.)", "$1x");
  }

  private static Compilation compile() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Exercise<?> exercise : EXERCISES) {
      add(sources, exercise, "stub", Lesson.stub(exercise));
      add(sources, exercise, "reference", Lesson.reference(exercise));
      for (Lesson.WrongAnswer wrong : Lesson.of(exercise).wrongAnswers()) {
        add(sources, exercise, wrong.name(), Lesson.wrong(exercise, wrong));
      }
    }
    Compilation compiled = StudentCompiler.ofThisJava().compile(sources);
    assertTrue(
        compiled.errors().isEmpty(),
        () -> compiled.errors().stream().map(Object::toString).collect(Collectors.joining("\n")));
    return compiled;
  }

  /** On the line of the first, so that lines stay what they are. */
  private static void add(
      Map<String, String> sources, Exercise<?> exercise, String variant, String code) {
    String home = packageOf(exercise, variant);
    sources.put(home + "." + Lesson.className(exercise), "package " + home + "; " + code);
  }
}
