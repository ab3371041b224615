package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheCommandTest {

  private static final String[] SWEEP = {"run", "toy.slow", "--sweep", "point=1,2,3,4,5,6,7,8"};

  @TempDir Path folder;

  @Test
  void itIsListedByStudyAndClaim() {
    run("cache", "list").exits(0).prints("0 files, 0 B in " + folder);
    run("run", "toy.line", "--sweep", "d=1,2,3").exits(0);
    run("check", "toy.equal").exits(0);
    Ran ran = run("cache", "list").exits(0);
    ran.prints("    3  ", "  toy.line\n", "    2  ", "  toy.equal\n", "5 files, ");
  }

  @Test
  void whatIsRemovedIsSaidAndComputedAgain() throws IOException {
    Ran first = run("run", "toy.line").exits(0);
    run("check", "toy.equal").exits(0);
    Path mine = Files.writeString(folder.resolve("mine.json"), "\"study\" : \"toy.line\"");
    run("cache", "clear", "toy.line")
        .exits(0)
        .prints("    1  ", "  toy.line\n", "removed 1 file, ");
    assertEquals("", run("run", "toy.line").err(), "nothing was there to be reused");
    assertEquals(first.out(), run("run", "toy.line", "--quiet").out());
    run("cache", "clear").exits(0).prints("removed 3 files, ", "  toy.equal\n");
    run("cache", "clear").exits(0).prints("removed 0 files, 0 B from " + folder);
    assertTrue(Files.exists(mine), "a file that no cache has written");
  }

  @Test
  void itMayBeClearedUnderARunningCommand() {
    String whole = Ran.command(folder.resolve("other"), SWEEP).out();
    CompletableFuture<Ran> running = CompletableFuture.supplyAsync(() -> run(SWEEP));
    do {
      run("cache", "clear").exits(0);
      run("cache", "list").exits(0);
    } while (!running.isDone());
    assertEquals(whole, running.join().exits(0).out());
  }

  @Test
  void mistakesGetOneSentence() {
    run("cache").refuses("missing 'list' or 'clear'; see 'lemmata cache --help'");
    run("cache", "clear", "toy.lin")
        .refuses("unknown paper, study or claim 'toy.lin'; did you mean 'toy.line'?");
  }

  private Ran run(String... args) {
    return Ran.command(folder, args);
  }
}
