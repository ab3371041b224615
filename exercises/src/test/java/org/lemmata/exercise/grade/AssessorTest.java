package org.lemmata.exercise.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.KnownAnswer;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.exercise.grade.Assessment.State;

/** What a student is told, on an exercise that asks for the doubles of numbers. */
class AssessorTest {

  /** What is asked. */
  public interface Doubling {

    /** Twice each number. */
    double[] twice(double... numbers);
  }

  private static final Exercise<Doubling> EXERCISE =
      new Exercise<>() {
        @Override
        public String id() {
          return "test.twice";
        }

        @Override
        public Class<Doubling> asked() {
          return Doubling.class;
        }

        @Override
        public List<Requirement<Doubling>> requirements() {
          return List.of(
              KnownAnswer.<Doubling>of("2 · 3", one -> one.twice(3)[0], 6, 0, "arithmetic")
                  .mistake(9, "That is the square."),
              Law.of(
                      "twice a whole number is even",
                      Arbitraries.integers().between(-1000, 1000),
                      (Doubling one, Integer k) -> Seen.near(one.twice(k)[0], 2 * k, 0))
                  .teaches("Add it to itself."));
        }
      };

  private static List<Assessment> told(Doubling student) {
    return new Assessor<>(EXERCISE, student).all();
  }

  @Test
  void aRightAnswerHolds() {
    assertTrue(told(all -> new double[] {2 * all[0]}).stream().allMatch(Assessment::holds));
  }

  @Test
  void aKnownMistakeIsNamed() {
    assertEquals(
        "9 came out, and 6 is right (arithmetic). That is the square.",
        told(all -> new double[] {all[0] * all[0]}).get(0).sentence());
  }

  /** The smallest number above 100 for which it goes wrong, whatever was found first. */
  @Test
  void theCounterexampleIsTheSimplest() {
    Assessment law = told(all -> new double[] {all[0] > 100 ? 0 : 2 * all[0]}).get(1);
    assertEquals(State.WRONG, law.state());
    assertEquals("For 101: 0 came out, and 202 is right.", law.sentence());
    assertEquals("Add it to itself.", law.lesson());
  }

  @Test
  void whatCannotBeUsedIsExplained() {
    assertEquals(
        "twice({3}) returned {}, which the check cannot use: it has too few entries.",
        told(all -> new double[0]).get(0).sentence());
    assertEquals(
        "twice({3}) returned null, which the check cannot use: null stands where a value must.",
        told(all -> null).get(0).sentence());
    assertEquals(State.WRONG, told(all -> null).get(1).state());
  }

  @Test
  void anExceptionIsExplainedWithTheCallInALawToo() {
    List<Assessment> told =
        told(
            all -> {
              throw new IllegalStateException("no");
            });
    assertEquals(State.BROKE, told.get(1).state());
    assertTrue(told.get(1).sentence().startsWith("twice({"), told.get(1).sentence());
    assertTrue(told.get(1).sentence().contains("threw IllegalStateException: no"));
  }

  @Test
  void whatIsNotWrittenSaysSo() {
    List<Assessment> told =
        told(
            all -> {
              throw new NotWritten();
            });
    assertEquals(
        List.of(State.NOT_WRITTEN, State.NOT_WRITTEN),
        told.stream().map(Assessment::state).toList());
  }

  /** Even if the result is right; and the call is shown as it was. */
  @Test
  void whatWritesToItsArgumentsIsWrong() {
    List<Assessment> told =
        told(
            all -> {
              for (int i = 0; i < all.length; i++) {
                all[i] *= 2;
              }
              return all;
            });
    assertEquals(List.of(State.WRONG, State.WRONG), told.stream().map(Assessment::state).toList());
    assertEquals(
        "twice({3}) changed the array numbers, from {3} to {6}. What is passed in must stay as it"
            + " is: fill a new array, or work on a clone().",
        told.get(0).sentence());
    assertEquals("", told.get(1).lesson());
  }

  /** No number is not near any. */
  @Test
  void whatIsNoNumberIsWrong() {
    List<Assessment> told = told(all -> new double[] {Double.NaN});
    assertTrue(told.stream().noneMatch(Assessment::holds));
  }
}
