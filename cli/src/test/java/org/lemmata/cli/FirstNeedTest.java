package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.Papers;
import org.lemmata.toy.LackingPaper;
import org.lemmata.toy.ToyPaper;

/** What is needed and not here is fetched by the first command that computes with it. */
class FirstNeedTest {

  private static final String SAID = "lemmata: fetching an engine, 3 MB ...\n";
  private static final String LACKS = "Needs an engine; 'lemmata fetch engine' fetches it.";

  @TempDir Path folder;

  private Ran run(LackingPaper paper, String offline, String... args) {
    return Ran.among(
        new Papers(List.of(paper, new ToyPaper())),
        OptionalInt.empty(),
        Map.of("LEMMATA_CACHE", folder.toString(), "LEMMATA_OFFLINE", offline),
        args);
  }

  private static String text(Ran ran) {
    return ran.out().replaceAll("\\s+", " ");
  }

  @Test
  void theFirstCommandThatNeedsItFetchesIt() {
    LackingPaper paper = new LackingPaper(true);
    run(paper, "", "run", "toy.line").exits(0);
    assertEquals(0, paper.tries());
    Ran first = run(paper, "", "run", "lacking.train").exits(0);
    assertEquals(SAID, first.err());
    assertEquals("way\n4\n", first.out());
    assertEquals("", run(paper, "", "run", "lacking.train", "--set", "speed=3").err());
    assertEquals(1, paper.tries());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "explain lacking",
        "explain lacking.train",
        "doctor",
        "completion bash",
        "cache list"
      })
  void lookingFetchesNothing(String command) {
    LackingPaper paper = new LackingPaper(true);
    run(paper, "", command.split(" ", -1)).exits(0);
    assertEquals(0, paper.tries());
  }

  @Test
  void aClaimWhoseTablesNeedItFetchesIt() {
    LackingPaper paper = new LackingPaper(true);
    Ran ran = run(paper, "", "check", "lacking").exits(0);
    assertEquals(SAID, ran.err());
    assertEquals(1, paper.tries());
  }

  @Test
  void whereItCannotBeFetchedWhatNeedsItIsLeftOutAndTheRestIsJudged() {
    LackingPaper paper = new LackingPaper(false);
    Ran ran = run(paper, "", "check", "lacking").exits(0);
    assertEquals(SAID + "lemmata: the engine could not be fetched: no network\n", ran.err());
    assertEquals(1, paper.tries());
    assertTrue(text(ran).contains("lacking.driven was left out: "), ran.out());
    assertTrue(text(ran).contains(LACKS), ran.out());
    assertTrue(text(ran).contains("1 of 2 claims as expected, 1 left out"), ran.out());
    run(paper, "", "check", "lacking", "--require").exits(Exit.ERROR);
    String seeds = folder.resolve("seeds.csv").toString();
    run(paper, "", "check", "lacking", "--seeds", "1", "--out", seeds).exits(0);
    run(paper, "", "check", "lacking", "--seeds", "1", "--out", seeds, "--require")
        .exits(Exit.ERROR);
    Ran figure =
        run(paper, "", "figure", "lacking", "--out", folder.resolve("f").toString()).exits(0);
    figure.prints("lacking.fig-way was not drawn");
  }

  @Test
  void offlineNothingIsFetched() {
    LackingPaper paper = new LackingPaper(true);
    run(paper, "1", "run", "lacking.train").refuses("lacking.train cannot be run here. " + LACKS);
    run(paper, "", "run", "lacking.train", "--offline")
        .refuses("lacking.train cannot be run here. " + LACKS);
    assertTrue(text(run(paper, "1", "check", "lacking").exits(0)).contains(LACKS));
    assertEquals(0, paper.tries());
  }
}
