package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.run.Part;

/** What {@code run --out} does with what is there already. */
class TableFilesTest {

  @TempDir Path temporary;
  private Path folder;
  private Path out;

  @BeforeEach
  void withoutLinks() throws IOException {
    folder = temporary.toRealPath();
    out = folder.resolve("table.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table.csv", "table.json"})
  void theSameCommandAgainIsDone(String name) throws IOException {
    Path file = folder.resolve(name);
    String[] command = {"--set", "d=4", "--out", file.toString()};
    run(command).exits(0);
    String text = Files.readString(file);
    Ran again = run(command).exits(0);
    assertTrue(again.err().contains("wrote " + file), again.err());
    // On other machines and numbers of threads the origin is written anew.
    run("--set", "d=4", "--threads", "3", "--fresh", "--out", file.toString()).exits(0);
    if (name.endsWith(".csv")) {
      assertEquals(text, Files.readString(file));
      assertTrue(Files.readString(TableOutput.sidecar(file)).contains("\"threads\" : 3"));
    } else {
      assertTrue(Files.readString(file).contains("\"threads\" : 3"));
    }
    for (String[] other :
        List.of(
            new String[] {"--set", "d=5"},
            new String[] {"--set", "d=4", "--seed", "2"},
            new String[] {"--sweep", "d=4"})) {
      run(Stream.concat(Stream.of(other), Stream.of("--out", file.toString()))
              .toArray(String[]::new))
          .refuses(file + " exists; add --overwrite to replace it");
    }
  }

  @Test
  void aChangedTableIsNotOurs() throws IOException {
    run("--out", out.toString()).exits(0);
    Files.writeString(out, Files.readString(out).replace('0', '1'));
    run("--out", out.toString()).refuses(out + " exists; add --overwrite to replace it");
  }

  @Test
  void anEditedDataFileIsAnotherRun() throws IOException {
    Path data = Files.writeString(folder.resolve("data.csv"), "2\n");
    String[] command = {"--set", "spread=@" + data, "--out", out.toString()};
    run(command).exits(0);
    run(command).exits(0);
    Files.writeString(data, "3\n");
    run(command).refuses(out + " exists; add --overwrite to replace it");
  }

  @Test
  void aProvenanceThatSomebodyElseWroteIsKept() throws IOException {
    Path mine = Files.writeString(TableOutput.sidecar(out), "mine");
    run("--out", out.toString()).refuses(mine + " exists; add --overwrite to replace it");
    assertEquals("mine", Files.readString(mine));
    assertFalse(Files.exists(out));
    run("--out", out.toString(), "--overwrite").exits(0);
  }

  @Test
  void aProvenanceWithoutItsTableIsInNobodysWay() throws IOException {
    run("--set", "d=5", "--out", out.toString()).exits(0);
    Files.delete(out);
    run("--set", "d=4", "--out", out.toString()).exits(0);
    command("reproduce", out.toString()).exits(0);
  }

  @Test
  void aTableThatWasBeingReplacedHasItsProvenance() throws IOException {
    Path sidecar = TableOutput.sidecar(out);
    Path next = sidecar.resolveSibling(sidecar.getFileName() + Part.NEXT);
    run("--set", "d=5", "--out", out.toString()).exits(0);
    String old = Files.readString(sidecar);
    run("--set", "d=4", "--out", out.toString(), "--overwrite").exits(0);
    String fresh = Files.readString(sidecar);
    // Killed when the new table was in place, and its provenance not yet.
    Files.writeString(next, fresh);
    Files.writeString(sidecar, old);
    command("reproduce", out.toString()).exits(0).prints("reproduced: " + out);
    run("--set", "d=4", "--out", out.toString()).exits(0);
    assertEquals(fresh, Files.readString(sidecar));
    assertFalse(Files.exists(next));
  }

  @Test
  void linksAreFollowed() throws IOException {
    Path real = Files.writeString(folder.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("real.csv"));
    run("--out", link.toString()).refuses(link + " exists; add --overwrite to replace it");
    run("--out", link.toString(), "--overwrite").exits(0);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(run().out(), Files.readString(real));
    command("reproduce", link.toString()).exits(0);
    command("reproduce", real.toString()).exits(0);
  }

  @Test
  void aLinkToNothingIsRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("no/where.csv"));
    for (String more : List.of("--quiet", "--overwrite")) {
      run("--out", link.toString(), more)
          .refuses(link + " is a symbolic link to nothing: there is no no/where.csv");
    }
    assertTrue(Files.isSymbolicLink(link));
  }

  @ParameterizedTest
  @ValueSource(strings = {"new/..", "new/.", "new/newer/../.."})
  void aFolderIsRefusedBeforeAnythingRuns(String name) throws IOException {
    Path asked = folder.resolve(name);
    run("--out", asked.toString()).refuses(asked + " is a directory; name a file");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void whatTheRunReadsIsNotWritten() throws IOException {
    Path data = Files.writeString(folder.resolve("data.csv"), "2\n3\n");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), data);
    for (Path file : List.of(data, link, folder.resolve("new/../data.csv"))) {
      for (String option : List.of("--set", "--sweep")) {
        run(option, "spread=@" + data, "--out", file.toString(), "--overwrite")
            .refuses("--out=" + file + ": --out must be a file that the run does not read");
      }
    }
    assertEquals("2\n3\n", Files.readString(data));
  }

  @Test
  void aNameOfAnyLengthIsNotRepeatedInFull() {
    for (String name : List.of("n".repeat(5000), "d/".repeat(2500) + "x")) {
      Ran ran = run("--out", folder.resolve(name).toString());
      assertTrue(ran.err().length() < 700, ran.err());
      ran.isInGoodOrder();
    }
    Ran ran = command("reproduce", "n".repeat(5000)).exits(Exit.USAGE);
    assertTrue(ran.err().length() < 700, ran.err());
  }

  @Test
  void aRecordOfSeedsReplacesOnlyOneOfItsKind() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
    String[] check = {"check", "toy.equal", "--seeds", "1", "--out", mine.toString()};
    command(check).refuses(mine + " exists; add --overwrite to replace it");
    assertEquals("mine", Files.readString(mine));
    Path seeds = folder.resolve("seeds.csv");
    check[5] = seeds.toString();
    command(check).exits(0);
    command(check).exits(0);
    assertEquals(2, Files.readAllLines(seeds).size());
  }

  private Ran run(String... args) {
    return command(
        Stream.concat(Stream.of("run", "toy.line"), Stream.of(args)).toArray(String[]::new));
  }

  private Ran command(String... args) {
    return Ran.command(folder.resolve("cache"), args);
  }
}
