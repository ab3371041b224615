package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  @TempDir Path cache;

  @Test
  void oneClaimIsShownWithItsEvidence() {
    Ran ran = check("toy.equal").exits(0);
    assertEquals(
        """
        claim      verdict    expected   controls refuted
        toy.equal  supported  supported  1/1

        claim    the gap: error 0, tolerance 1e-12.
        control  a gap, refuted: the gap: error 1, tolerance 1e-12.

        1 of 1 claim as expected, 0 not run; 1 of 1 control refuted; scale quick, seed 20230707; 0
        statistical tests at a nominal family-wise error rate of 1e-6.
        """,
        ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void theExitCodeSaysTheWorst() {
    check("toy.wrong").exits(Exit.UNEXPECTED).prints("<- not as expected");
    check("toy.lax").exits(Exit.UNEXPECTED).prints("0/1");
    check("toy.weak").exits(Exit.INCONCLUSIVE).prints("none possible", "<- inconclusive");
    check("toy.broken").exits(Exit.ERROR).prints("a wheel came off", "<- broke down");
    check("toy.equal", "toy.weak", "toy.wrong").exits(Exit.UNEXPECTED);
    check().exits(Exit.ERROR);
  }

  @Test
  void whatDoesNotRunAtAScaleIsListedWithItsReason() {
    check("toy.equal", "toy.late")
        .exits(0)
        .prints(
            "toy.late   not run    supported  not run\n",
            "toy.late was not run: Needs --scale standard or more.",
            "1 of 2 claims as expected, 1 not run;");
    check("toy.late", "--scale", "standard").exits(0).prints("toy.late  supported");
  }

  @Test
  void aPaperStandsForItsClaims() {
    assertEquals(check().out(), check("toy").out());
    assertEquals(check("toy").out(), check("toy", "toy.equal").out());
  }

  @Test
  void mistakesGetOneSentence() {
    check("toy.equl").refuses("unknown claim 'toy.equl'; did you mean 'toy.equal'?");
    check("toy.line").refuses("'toy.line' is a study, not a claim; try lemmata run toy.line");
    check("--scale", "huge").refuses("--scale=huge: --scale must be one of quick, standard, full");
  }

  private Ran check(String... args) {
    return Ran.command(
        cache, Stream.concat(Stream.of("check"), Stream.of(args)).toArray(String[]::new));
  }
}
