package org.lemmata.study.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;

class ClaimTest {

  private static final Check<Double> CHECK =
      (error, run, scale) -> new Rounding("the value", error, 0);

  @Test
  void aControlSharesTheCheckOfItsClaim() {
    Claim claim =
        draft("toy.equal")
            .in("the usual setting", 0.0, CHECK)
            .control("another value", 1.0)
            .build();
    Run run = Run.quiet(claim.id(), 1);
    assertEquals(new Rounding("the value", 0, 0), claim.examination().examine(run, Scale.QUICK));
    assertEquals(
        new Rounding("the value", 1, 0),
        claim.controls().get(0).examination().examine(run, Scale.QUICK));
  }

  @Test
  void aClaimNeedsAControlThatMustFailAndARefutationOneThatMustHold() {
    String needs = "claim 'toy.equal' needs a control that must fail";
    assertEquals(needs, refusal(draft("toy.equal").in("the usual setting", 0.0, CHECK)));
    assertEquals(
        needs,
        refusal(draft("toy.equal").in("the usual setting", 0.0, CHECK).mustHold("also", 0.0)));
    String positive = "claim 'toy.equal' needs a setting in which its check must hold";
    Claim.Draft here = draft("toy.equal").failsHere("it is too large");
    assertEquals(
        positive, refusal(here.in("the usual setting", 1.0, CHECK).control("another", 2.0)));
    Claim claim = here.in("the usual setting", 1.0, CHECK).mustHold("no error", 0.0).build();
    assertEquals("it is too large", claim.failsHere().orElseThrow());
    assertEquals(Control.Sense.MUST_HOLD, claim.controls().get(0).sense());
  }

  @Test
  void lineEndsOfTextsCountAsSpaces() {
    Claim claim =
        draft("toy.equal")
            .states(
                """
                $x$ is
                zero
                """)
            .in("the usual setting", 0.0, CHECK)
            .control("another value", 1.0)
            .build();
    assertEquals("$x$ is zero", claim.statement());
  }

  @Test
  void aClaimNeedsStatementSourceMethodTitleAndId() {
    assertNeeds("a statement", draft -> draft.states(" "));
    assertNeeds("a source", draft -> draft.source(null));
    assertNeeds("how it is examined", draft -> draft.examining(""));
    assertTrue(
        refusal(complete(Claim.of("toy.equal", " ")).in("the usual setting", 0.0, CHECK))
            .contains("a title"));
    for (String id :
        new String[] {"", "toy", "Toy.equal", "toy.Equal", "toy.", "toy.a b", "a.b.c"}) {
      assertTrue(
          refusal(draft(id).in("the usual setting", 0.0, CHECK))
              .contains("an id of the form paper.name"),
          id);
    }
  }

  @Test
  void aSourceSaysWhere() {
    assertThrows(IllegalArgumentException.class, () -> Source.paper(" "));
  }

  @Test
  void expectationsAreMetByTheirVerdicts() {
    assertTrue(Expectation.HOLDS.isMetBy(Verdict.SUPPORTED));
    assertTrue(!Expectation.HOLDS.isMetBy(Verdict.INCONCLUSIVE));
    assertTrue(Expectation.FAILS_AS_PRINTED.isMetBy(Verdict.REFUTED));
    assertTrue(!Expectation.FAILS_AS_PRINTED.isMetBy(Verdict.SUPPORTED));
    assertTrue(Expectation.MEASURED.isMetBy(Verdict.INCONCLUSIVE));
    assertTrue(!Expectation.MEASURED.isMetBy(Verdict.NOT_RUN));
    assertTrue(!Expectation.MEASURED.isMetBy(Verdict.NO_VERDICT));
    assertTrue(Expectation.FAILS_HERE.isMetBy(Verdict.REFUTED));
  }

  private static void assertNeeds(String what, Function<Claim.Draft, Claim.Draft> spoil) {
    String message =
        refusal(
            spoil
                .apply(draft("toy.equal"))
                .in("the usual setting", 0.0, CHECK)
                .control("another value", 1.0));
    assertTrue(message.contains(what), message);
  }

  private static String refusal(Claim.Examined<?> claim) {
    return assertThrows(IllegalStateException.class, claim::build).getMessage();
  }

  private static Claim.Draft draft(String id) {
    return complete(Claim.of(id, "A value"));
  }

  private static Claim.Draft complete(Claim.Draft draft) {
    return draft.states("x = 0").source(Source.derived("here")).examining("Looks at the value.");
  }
}
