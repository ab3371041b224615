package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.checks.Result.Status.AS_EXPECTED;
import static org.lemmata.checks.Result.Status.FAILED;
import static org.lemmata.checks.Result.Status.INCONCLUSIVE;
import static org.lemmata.checks.Result.Status.LEFT_OUT;
import static org.lemmata.checks.Result.Status.UNEXPECTED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        claim      verdict    expected   controls
        toy.equal  supported  supported  1/1

        claim, the usual setting: supported
          supported     the gap: error 0, rounding allows 1e-12.
        control, must fail: a gap: refuted
          refuted       the gap: error 1, rounding allows 1e-12.

        1 of 1 claim as expected, 0 left out; 1 of 1 control as they must be; scale quick, seed
        20230707.
        Evidence: rounding 1 number in 1 claim. Supported: 1 at the parameters tried.
        1 number exact up to a computed bound on rounding: chance decides none of them.
        """,
        ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void theExitCodeSaysTheWorst() {
    check("toy.wrong").exits(Exit.UNEXPECTED).prints("<- not as expected");
    check("toy.lax").exits(Exit.UNEXPECTED).prints("0/1");
    check("toy.weak").exits(Exit.INCONCLUSIVE).prints("1/1", "<- inconclusive");
    check("toy.broken").exits(Exit.ERROR).prints("a wheel came off", "<- broke down");
    check("toy.equal", "toy.weak", "toy.wrong").exits(Exit.UNEXPECTED);
    check().exits(Exit.ERROR);
  }

  @Test
  void whatDoesNotRunAtAScaleIsListedWithItsReason() {
    check("toy.equal", "toy.late")
        .exits(0)
        .prints(
            "toy.late   not run    supported  not run   <- left out\n",
            "toy.late was left out: Needs --scale standard or more.",
            "1 of 2 claims as expected, 1 left out;");
    check("toy.late", "--scale", "standard").exits(0).prints("toy.late  supported");
  }

  @Test
  void aPaperStandsForItsClaims() {
    assertEquals(check().out(), check("toy").out());
    assertEquals(check("toy").out(), check("toy", "toy.equal").out());
  }

  @Test
  void manySeedsAreCountedAndRecorded() throws IOException {
    Path file = cache.resolve("seeds.csv");
    Ran ran =
        check("toy.equal", "toy.wrong", "--seeds", "2", "--seed", "41", "--out", file.toString())
            .exits(Exit.UNEXPECTED)
            .prints(
                "seed 41: not as expected: toy.wrong (unexpected)\n",
                "seed 42: not as expected",
                "2 seeds of 2 claims at scale quick: 0 as expected, 0 inconclusive, 2 unexpected",
                "toy.wrong (unexpected): 2 of 2\n",
                "The seeds are recorded in " + file);
    assertEquals("", ran.err());
    List<String> rows = Files.readAllLines(file);
    assertEquals("seed,scale,status,claim,problem,left_out", rows.get(0));
    assertTrue(rows.get(1).startsWith("41,quick,unexpected,toy.wrong,"), rows.get(1));
    assertEquals(3, rows.size());
    check("toy.equal", "--seeds", "3", "--out", file.toString()).exits(0).prints("3 as expected");
    assertEquals(4, Files.readAllLines(file).stream().distinct().count(), "three fresh seeds");
  }

  @Test
  void ofManySeedsTheWorstDecides() {
    assertEquals(Exit.UNEXPECTED, ManySeeds.exit(List.of(UNEXPECTED, INCONCLUSIVE)));
    assertEquals(Exit.ERROR, ManySeeds.exit(List.of(INCONCLUSIVE, FAILED, AS_EXPECTED)));
    assertEquals(Exit.FINE, ManySeeds.exit(List.of(AS_EXPECTED, LEFT_OUT)));
  }

  @Test
  void whatManySeedsLeaveOutIsSaid() throws IOException {
    Path file = cache.resolve("seeds.csv");
    check("toy.equal", "toy.late", "--seeds", "1", "--seed", "41", "--out", file.toString())
        .exits(0)
        .prints("seed 41: all that were judged as expected, 1 left out\n");
    assertEquals("41,quick,as expected,,,1", Files.readAllLines(file).get(1));
  }

  @Test
  void whatIsNotOfThisKindOfCheckIsRefused() {
    check("toy.equal", "--seeds", "2", "--timings")
        .refuses("--timings is for one seed; leave out --seeds");
    check("toy.equal", "--out", "x.csv").refuses("--out=x.csv is for the seeds of --seeds");
  }

  @Test
  void anotherRunsFamilyMayJudge() {
    check("toy.equal", "--family", "93,4").exits(0);
    check("--family", "4,93")
        .refuses(
            "--family=4,93: --family must be two whole numbers, such as 93,4: tests, and how many of them rejected");
  }

  @Test
  void mistakesGetOneSentence() {
    check("--seeds", "0").refuses("--seeds=0: --seeds must be a whole number from 1 to 1000000");
    check("toy.equl").refuses("unknown claim 'toy.equl'; did you mean 'toy.equal'?");
    check("toy.line").refuses("'toy.line' is a study, not a claim; try lemmata run toy.line");
    check("--scale", "huge").refuses("--scale=huge: --scale must be one of quick, standard, full");
  }

  private Ran check(String... args) {
    return Ran.command(
        cache, Stream.concat(Stream.of("check"), Stream.of(args)).toArray(String[]::new));
  }
}
