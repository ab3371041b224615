package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Need;
import org.lemmata.study.Paper;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

class StudyContractTest {

  private static final String RANDOM = "6 random legal settings";
  private static final String DEFAULTS = "defaults are legal and format back";

  @Test
  void aGoodStudyPasses() {
    outcomes(
            FakeStudy.of(
                (p, run) -> FakeStudy.table(p.size() + run.streams().stream(0).nextDouble())))
        .arePassed();
  }

  @Test
  void settingsAreDrawnByTheSeedAlone() {
    assertEquals(drawn(1), drawn(1));
    assertTrue(new HashSet<>(drawn(1)).size() > 5);
    Set<FakeStudy.Settings> others = new HashSet<>(drawn(1));
    others.retainAll(drawn(2));
    assertEquals(Set.of(), others);
  }

  @Test
  void theEndsOfARangeAreDrawn() {
    List<FakeStudy.Settings> drawn = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      drawn.addAll(drawn(seed));
    }
    Set<Integer> counts = new HashSet<>();
    drawn.forEach(p -> counts.add(p.count()));
    assertEquals(Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9), counts);
    assertTrue(drawn.stream().anyMatch(p -> p.size() == 1e-6));
    assertTrue(drawn.stream().anyMatch(p -> p.size() == 1e6));
    assertTrue(drawn.stream().filter(p -> p.size() < 1).count() > 100, "not by the logarithm");
  }

  @Test
  void aStudyThatRefusesEverything() {
    outcomes(refusing(p -> true)).failAlone(RANDOM, "refuses most of what is legal", "count=");
  }

  @Test
  void aStudyThatRefusesSome() {
    outcomes(refusing(p -> p.sign() == FakeStudy.Sign.MINUS && p.count() < 5)).arePassed();
  }

  @Test
  void whatIsNotHereIsLeftOut() {
    outcomes(lacking(p -> p.sign() == FakeStudy.Sign.MINUS)).arePassed();
    outcomes(lacking(p -> true)).failAlone(RANDOM, "Assumption failed: Needs a wheel.");
  }

  private static FakeStudy lacking(Predicate<FakeStudy.Settings> when) {
    return FakeStudy.of(
        (p, run) -> {
          if (when.test(p)) {
            throw new Need.Missing("Needs a wheel.");
          }
          return FakeStudy.table(p.count());
        });
  }

  @Test
  void aRefusalThatNamesNoParameter() {
    outcomes(refusing("number", "5", "small")).failAlone(RANDOM, "names no parameter");
  }

  @Test
  void aRefusalThatSaysAnotherValue() {
    outcomes(refusing("count", "77", "small")).failAlone(RANDOM, "says another value");
  }

  @Test
  void aRefusalThatSaysANumberOtherwiseThanItWasGiven() {
    outcomes(
            FakeStudy.of(
                (p, run) -> {
                  throw new InvalidParameter("count", p.count() + ".0", "small");
                }))
        .failAlone(RANDOM, "says another value");
  }

  @Test
  void aRefusalSaysTheNumberThatWasGiven() {
    outcomes(refusing(p -> p.sign() == FakeStudy.Sign.MINUS && p.count() < 5)).arePassed();
    outcomes(
            FakeStudy.of(
                (p, run) -> {
                  if (p.count() < 5) {
                    throw new InvalidParameter("count", (double) p.count(), "at least 5");
                  }
                  return FakeStudy.table(p.count());
                }))
        .arePassed();
  }

  @Test
  void aRefusalThatDoesNotSayWhatIsLegal() {
    outcomes(
            FakeStudy.of(
                (p, run) -> {
                  throw new InvalidParameter("count", p.count(), "");
                }))
        .failAlone(RANDOM, "does not say what is legal");
  }

  @Test
  void aRefusalOfTheSecondRunOnly() {
    AtomicInteger calls = new AtomicInteger();
    outcomes(refusing(p -> calls.incrementAndGet() % 2 == 0))
        .failAlone(RANDOM, "refused on the second run only");
  }

  @Test
  void otherBitsOnOtherThreads() {
    outcomes(FakeStudy.of((p, run) -> FakeStudy.table(run.parallel().threads())))
        .failAlone(RANDOM, "other threads, other bits", "count=");
  }

  @Test
  void otherBitsEachTime() {
    AtomicInteger calls = new AtomicInteger();
    outcomes(FakeStudy.of((p, run) -> FakeStudy.table(calls.incrementAndGet())))
        .failAlone(RANDOM, "other bits");
  }

  @Test
  void aStudyThatBreaks() {
    outcomes(
            FakeStudy.of(
                (p, run) -> {
                  throw new ArithmeticException("by zero");
                }))
        .failAlone(RANDOM, "by zero", "size=");
  }

  @Test
  void otherColumnsThanDeclared() {
    outcomes(new FakeStudy("fake.study", "other", (p, run) -> FakeStudy.table(1)))
        .failAlone(RANDOM, "other columns than declared");
  }

  @Test
  void anEmptyTable() {
    outcomes(FakeStudy.of((p, run) -> Table.with(List.of(Column.real("value", "a value"))).build()))
        .failAlone(RANDOM, "an empty table");
  }

  @Test
  void anIdOutsideThePaper() {
    outcomes(new FakeStudy("other.study", "value", (p, run) -> FakeStudy.table(1)))
        .failAlone("ids", "other.study");
  }

  @Test
  void anIdTwice() {
    FakeStudy study = FakeStudy.of((p, run) -> FakeStudy.table(1));
    outcomes(study, study).failAlone("ids", "twice: fake.study");
  }

  /** Without a range of its own. */
  record Endless(@Param(value = "how many", byDefault = "2", min = 1) double count) {}

  @Test
  void aRangeWithoutEnd() {
    outcomes(new OtherSettings<>(Endless.class))
        .failAlone(RANDOM, "count needs a finite trial range");
  }

  /** With a default that is not legal. */
  record Illegal(@Param(value = "how many", byDefault = "0", min = 1, max = 2) int count) {}

  @Test
  void anIllegalDefault() {
    outcomes(new OtherSettings<>(Illegal.class)).failAlone(DEFAULTS, "count=0");
  }

  /** Without a word. */
  record Unsaid(@Param(value = "", byDefault = "1", min = 1, max = 2) int count) {}

  @Test
  void aParameterWithoutAWord() {
    outcomes(new OtherSettings<>(Unsaid.class)).failAlone("describes itself", "count");
  }

  private static FakeStudy refusing(Predicate<FakeStudy.Settings> when) {
    return FakeStudy.of(
        (p, run) -> {
          if (when.test(p)) {
            throw new InvalidParameter("count", p.count(), "another one");
          }
          return FakeStudy.table(1);
        });
  }

  private static FakeStudy refusing(String name, String value, String legal) {
    return FakeStudy.of(
        (p, run) -> {
          throw new InvalidParameter(name, value, legal);
        });
  }

  private static List<FakeStudy.Settings> drawn(long seed) {
    List<FakeStudy.Settings> drawn = new ArrayList<>();
    FakeStudy study =
        FakeStudy.of(
            (p, run) -> {
              if (run.parallel().threads() == 1) {
                drawn.add(p);
              }
              return FakeStudy.table(1);
            });
    Outcomes.of(contract(seed, study)).arePassed();
    return drawn;
  }

  private static Outcomes outcomes(Study<?>... studies) {
    return Outcomes.of(contract(1, studies));
  }

  private static StudyContract contract(long seed, Study<?>... studies) {
    return new StudyContract() {
      @Override
      protected List<Paper> papers() {
        return List.of(FakePaper.of(studies));
      }

      @Override
      protected long seed() {
        return seed;
      }
    };
  }
}
