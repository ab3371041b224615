package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.Paper;
import org.lemmata.study.Run;
import org.lemmata.study.Statement;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Published;

class PaperContractTest {

  private static final String MATRIX = "controls reach every headline";
  private static final String CHANCE = "chance is owned up to";
  private static final String CONTROL = "control: broken";

  @TempDir Path folder;

  @Test
  void aGoodPaperPasses() throws IOException {
    Statement lemma = Statement.covered("Lemma 2", "it holds", "fake.claim");
    Outcomes.of(contract(FakePaper.of(claim()).with(lemma), notes("Lemma 2 and Lemmas 2.")))
        .arePassed();
  }

  @Test
  void aClaimThatComesOutOtherwise() {
    Claim claim =
        draft()
            .in("the usual", 1, (error, run, scale) -> certain("a", error))
            .control("broken", 1)
            .mustHold("another", 0)
            .build();
    outcomes(claim).failAlone("comes out as expected", "REFUTED");
  }

  @Test
  void aControlThatIsNotRefuted() {
    Claim claim =
        draft()
            .in("the usual", 0, (error, run, scale) -> certain("a", error))
            .control("broken", 0)
            .control("really broken", 1)
            .build();
    outcomes(claim).failAlone(CONTROL, "SUPPORTED");
  }

  @Test
  void aHeadlineThatNoControlRefutes() {
    outcomes(
            claim(
                run -> Every.of("both", certain("a", 0), certain("b", 0)),
                run -> Every.of("both", certain("a", 1), certain("b", 0))))
        .failAlone(MATRIX, "headlines never refuted", "[b]");
  }

  @Test
  void aRigNeedsNoControl() {
    outcomes(
            claim(
                run -> Every.of("both", certain("a", 0)).rig(certain("b", 0)),
                run -> Every.of("both", certain("a", 1)).rig(certain("b", 0))))
        .arePassed();
  }

  @Test
  void aControlWithOtherComparisons() {
    outcomes(claim(run -> certain("a", 0), run -> certain("b", 1)))
        .failAlone(MATRIX, "comparisons that a control lacks", "[a]");
  }

  @Test
  void aMeasuredHeadlineMayBeRefutedButItsControlMustBeToo() {
    UnaryOperator<Claim.Draft> measured = Claim.Draft::measured;
    outcomes(claim(measured, run -> certain("a", 1), run -> certain("a", 1))).arePassed();
    outcomes(claim(measured, run -> certain("a", 1), run -> certain("a", 0)))
        .failAlone(CONTROL, "SUPPORTED");
  }

  @Test
  void certainEvidenceOfADraw() {
    Function<Run, Evidence> drawn = run -> certain("a", run.streams().stream(0).nextInt(1));
    outcomes(claim(drawn, run -> certain("a", 1))).failAlone(CHANCE, "[a]");
    outcomes(
            claim(
                draft -> draft.holdsForEveryDraw("it is an identity"),
                drawn,
                run -> certain("a", 1)))
        .arePassed();
  }

  @Test
  void sampledEvidenceWithoutADraw() {
    outcomes(claim(run -> mean(0), run -> mean(1))).failAlone(CHANCE, "without drawing", "[m]");
  }

  @Test
  void sampledEvidenceOfADraw() {
    outcomes(
            claim(
                run -> mean(0 * run.streams().stream(0).nextDouble()),
                run -> mean(run.streams().stream(0).nextDouble() + 1)))
        .arePassed();
  }

  @Test
  void aControlOfTheOtherSign() {
    outcomes(claim(run -> gain(run, 1), run -> gain(run, -1)))
        .failAlone(MATRIX, "with the other sign", "[gain]");
    outcomes(claim(run -> gain(run, 1), run -> gain(run, -1.001))).arePassed();
  }

  private static Evidence gain(Run run, double factor) {
    double drawn = 1 + run.streams().stream(0).nextDouble();
    return Mean.atLeast("gain", new Estimate(factor * drawn, 0.01, 100), 0);
  }

  @Test
  void anExaminationThatBreaksDown() {
    outcomes(
            claim(
                run -> {
                  throw new IllegalStateException("broke");
                },
                run -> certain("a", 1)))
        .failAlone("comes out as expected", "NOT_RUN", "broke");
  }

  @Test
  void aSettingWithoutAName() {
    Claim claim =
        draft()
            .in("the setting of the claim", 0, (error, run, scale) -> certain("a", error))
            .control("broken", 1)
            .build();
    outcomes(claim).failAlone("says what a reader needs", "the setting has no name");
  }

  @Test
  void twoControlsOfOneName() {
    Claim claim =
        draft()
            .in("the usual", 0, (error, run, scale) -> certain("a", error))
            .control("broken", 1)
            .control("broken", 2)
            .build();
    outcomes(claim).failAlone("says what a reader needs", "two settings: broken");
  }

  @Test
  void aClaimWithoutAnAssumption() {
    Claim claim =
        Claim.of("fake.claim", "A claim")
            .states("x = 0")
            .source(Source.derived("Lemma 2"))
            .examining("Looks.")
            .in("the usual", 0, (error, run, scale) -> certain("a", error))
            .control("broken", 1)
            .build();
    outcomes(claim).failAlone("says what a reader needs", "no assumption");
  }

  @Test
  void anIdOutsideThePaper() {
    outcomes(claim("other.claim", draft -> draft, run -> certain("a", 0), run -> certain("a", 1)))
        .failAlone("ids", "other.claim");
  }

  @Test
  void anIdTwice() {
    outcomes(claim(), claim()).failAlone("ids", "twice: fake.claim");
  }

  @Test
  void aClaimThatRestsOnNone() {
    outcomes(resting("fake.claim", "fake.missing"))
        .failAlone(
            "foundations", "fake.claim rests on fake.missing, which is no claim of its paper");
  }

  @Test
  void claimsThatRestOnEachOther() {
    outcomes(
            resting("fake.one", "fake.two"),
            resting("fake.two", "fake.three"),
            resting("fake.three", "fake.one"))
        .failAlone("foundations", "a circle: ");
  }

  @Test
  void anErratumRestsOnWhatCorrectsIt() {
    Claim corrected = resting("fake.corrected", "fake.printed");
    Claim printed =
        draft("fake.printed")
            .failsAsPrinted(corrected)
            .in("the usual", 1, (error, run, scale) -> certain("a", error))
            .mustHold("another", 0)
            .build();
    outcomes(printed).failAlone("foundations", "a circle: ");
  }

  @Test
  void claimsMayRestOnOthers() {
    outcomes(claim(), resting("fake.one", "fake.claim"), resting("fake.two", "fake.claim"))
        .arePassed();
  }

  private static Claim resting(String id, String... on) {
    return claim(id, draft -> draft.restsOn(on), run -> certain("a", 0), run -> certain("a", 1));
  }

  @Test
  void aStatementThatNamesNoClaim() {
    Statement statement = Statement.covered("Theorem 1", "it holds", "fake.missing");
    Outcomes.of(contract(FakePaper.of(claim()).with(statement), Optional.empty()))
        .failAlone("fake", "Theorem 1: no claim fake.missing");
  }

  @Test
  void aStatementTwice() {
    Statement statement = Statement.covered("Theorem 1", "it holds", "fake.claim");
    Outcomes.of(contract(FakePaper.of(claim()).with(statement, statement), Optional.empty()))
        .failAlone("fake", "listed twice: Theorem 1");
  }

  @Test
  void notesWithAStatementThatIsNotListed() throws IOException {
    Statement statement = Statement.covered("Theorem 1", "it holds", "fake.claim");
    Outcomes.of(
            contract(
                FakePaper.of(claim()).with(statement), notes("Theorem 1 follows from Lemma A.3.")))
        .failAlone("fake", "in no statement of fake", "[Lemma A.3]");
  }

  @Test
  void aListedStatementThatIsNotInTheNotes() throws IOException {
    Statement theorem = Statement.covered("Theorem 1", "it holds", "fake.claim");
    Statement lemma = Statement.covered("Lemma 12", "it holds too", "fake.claim");
    Outcomes.of(
            contract(FakePaper.of(claim()).with(theorem, lemma), notes("Theorem 1 holds, and 12.")))
        .failAlone("fake", "that", "does not name", "[Lemma 12]");
  }

  @Test
  void whatIsOnlyDescribedNeedNotBeInTheNotes() throws IOException {
    Statement recovery = Statement.covered("Recovery", "it holds", "fake.claim");
    Statement prior = Statement.covered("Prior art: Roe 2022", "it holds", "fake.claim");
    Outcomes.of(contract(FakePaper.of(claim()).with(recovery, prior), notes("It holds.")))
        .arePassed();
  }

  @Test
  void publishedValuesAreListedAndUsed() {
    Published values =
        new Published("fake.published-one", "Doe, Fig. 1", "Read by Roe", FakeStudy.table(1));
    Published other =
        new Published("other.published-one", "Doe, Fig. 1", "Read by Roe", FakeStudy.table(1));
    Claim using =
        claim(draft -> draft.published(values), run -> certain("a", 0), run -> certain("a", 1));
    Outcomes.of(contract(FakePaper.of(using).with(values), Optional.empty())).arePassed();
    Outcomes.of(contract(FakePaper.of(using), Optional.empty()))
        .failAlone("published", "fake does not list fake.published-one");
    Outcomes.of(contract(FakePaper.of(claim()).with(values), Optional.empty()))
        .failAlone("published", "neither figure nor claim shows fake.published-one");
    Outcomes.of(contract(FakePaper.of(using).with(values, values), Optional.empty()))
        .failAlone("published", "twice: fake.published-one");
    Outcomes.of(contract(FakePaper.of(using).with(values, other), Optional.empty()))
        .failAlone("published", "other.published-one");
    assertThrows(
        IllegalArgumentException.class,
        () -> new Published("fake.published-one", " ", "Read by Roe", FakeStudy.table(1)));
  }

  private Optional<Path> notes(String text) throws IOException {
    return Optional.of(Files.writeString(folder.resolve("NOTES.md"), text));
  }

  private static Outcomes outcomes(Claim... claims) {
    return Outcomes.of(contract(FakePaper.of(claims), Optional.empty()));
  }

  private static PaperContract contract(Paper paper, Optional<Path> notes) {
    return new PaperContract() {
      @Override
      protected List<Paper> papers() {
        return List.of(paper);
      }

      @Override
      protected Optional<Path> notes(Paper any) {
        return notes;
      }
    };
  }

  private static Claim claim() {
    return claim(run -> certain("a", 0), run -> certain("a", 1));
  }

  private static Claim claim(Function<Run, Evidence> own, Function<Run, Evidence> control) {
    return claim(draft -> draft, own, control);
  }

  private static Claim claim(
      UnaryOperator<Claim.Draft> more,
      Function<Run, Evidence> own,
      Function<Run, Evidence> control) {
    return claim("fake.claim", more, own, control);
  }

  private static Claim claim(
      String id,
      UnaryOperator<Claim.Draft> more,
      Function<Run, Evidence> own,
      Function<Run, Evidence> control) {
    return more.apply(draft(id))
        .in("the usual", own, (setting, run, scale) -> setting.apply(run))
        .control("broken", control)
        .build();
  }

  private static Claim.Draft draft() {
    return draft("fake.claim");
  }

  private static Claim.Draft draft(String id) {
    return Claim.of(id, "A claim")
        .states("$x = 0$")
        .source(Source.derived("Lemma 2"))
        .assuming("nothing")
        .examining("Looks.");
  }

  private static Evidence certain(String what, double error) {
    return new Rounding(what, error, 0);
  }

  private static Evidence mean(double value) {
    return Mean.near("m", new Estimate(value, 1e-3), 0, 0.1);
  }
}
