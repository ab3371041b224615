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

class FigureTest {

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void nameTheOutput() {
    out = folder.resolve("figures");
  }

  @Test
  void aFigureIsWrittenInEveryForm() throws IOException {
    command("figure", "toy.fig-line", "--out", out.toString())
        .exits(0)
        .prints(out.resolve("toy.fig-line.svg") + " and its other forms: A line\n");
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(
          List.of(
              "index.html",
              "toy.fig-line.csv",
              "toy.fig-line.pdf",
              "toy.fig-line.png",
              "toy.fig-line.provenance.json",
              "toy.fig-line.svg",
              "toy.fig-line.txt"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aFigureMayForceItsInputs() {
    command("figure", "toy.fig-bent", "--out", out.toString()).exits(0);
    command("reproduce", out.resolve("toy.fig-bent.svg").toString()).exits(0);
  }

  @Test
  void whatIsNotDrawnIsListedWithItsReason() {
    command("figure", "--out", out.toString())
        .exits(Exit.ERROR)
        .prints("toy.fig-broken could not be drawn: ", "unknown column 'nothing'")
        .prints("toy.fig-late was not drawn: Needs --scale full or more.\n");
    assertFalse(Files.exists(out.resolve("toy.fig-late.svg")));
  }

  @Test
  void existingFilesNeedPermission() throws IOException {
    Files.createDirectories(out);
    Path mine = Files.writeString(out.resolve("index.html"), "mine");
    command("figure", "toy.fig-line", "--out", out.toString())
        .refuses(mine + " exists; add --overwrite to replace it");
    assertEquals("mine", Files.readString(mine));
    command("figure", "toy.fig-line", "--out", out.toString(), "--overwrite").exits(0);
  }

  @Test
  void mistakesGetOneSentence() {
    command("figure", "toy.fig-lime")
        .refuses("unknown figure 'toy.fig-lime'; did you mean 'toy.fig-line'?");
    command("figure", "toy.equal")
        .refuses("'toy.equal' is a claim, not a figure; try lemmata check toy.equal");
  }

  @Test
  void aFigureMayBeNamedWithoutWhatAllBeginWith() {
    Path out = folder.resolve("short");
    command("figure", "toy.line", "--out", out.toString())
        .exits(0)
        .prints("toy.fig-line.svg and its other forms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "pdf", "png", "csv", "txt"})
  void everyFormComesOutTheSame(String form) throws IOException {
    command("figure", "toy.fig-line", "--out", out.toString()).exits(0);
    Path file = out.resolve("toy.fig-line." + form);
    command("reproduce", file.toString())
        .exits(0)
        .prints("reproduced: " + file + " came out the same, byte for byte");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    command("reproduce", file.toString())
        .exits(Exit.NOT_REPRODUCED)
        .prints("not reproduced: " + file, "The file was changed after it was written");
  }

  @Test
  void theReportShowsEverythingAndExitsLikeCheck() throws IOException {
    Path file = folder.resolve("r/report.html");
    command("report", "--out", file.toString())
        .exits(Exit.ERROR)
        .prints("toy.wrong came out refuted", "of 6 claims as expected", "The report is " + file);
    String page = Files.readString(file);
    assertTrue(page.contains("Toys for Tests") && page.contains("toy.fig-line"));
    command("report", "--out", file.toString())
        .refuses(file + " exists; add --overwrite to replace it");
  }

  @Test
  void theReportIsAFolderOfPagesIfOneIsNamed() throws IOException {
    Path site = folder.resolve("pages");
    command("report", "--site", site.toString())
        .exits(Exit.ERROR)
        .prints("The site begins with " + site.resolve("index.html"));
    assertTrue(
        Files.readString(site.resolve("toy.html")).contains("src=\"figures/toy.fig-line.svg\""));
    assertTrue(Files.readString(site.resolve("figures/toy.fig-line.svg")).startsWith("<svg"));
    assertFalse(Files.exists(Path.of("lemmata-out/report.html")));
    command("report", "--site", site.toString())
        .refuses(site.resolve("index.html") + " exists; add --overwrite to replace it");
    Path file = folder.resolve("both.html");
    command("report", "--site", site.toString(), "--overwrite", "--out", file.toString())
        .exits(Exit.ERROR)
        .prints("The report is " + file, "The site begins with");
  }

  @Test
  void thePageIsNoneOfTheSites() throws IOException {
    Path site = folder.toRealPath().resolve("pages");
    for (String name : List.of("index.html", "toy.html", "../pages/./toy.html")) {
      Path page = site.resolve(name);
      for (String more : List.of("--overwrite", "--quiet")) {
        command("report", "--site", site.toString(), "--out", page.toString(), more)
            .refuses("--out=" + page + ": --out must be none of the pages of --site");
      }
    }
    assertFalse(Files.exists(site) || Files.exists(folder.resolve("cache")));
  }

  private Ran command(String... args) {
    return Ran.command(folder.resolve("cache"), args);
  }
}
