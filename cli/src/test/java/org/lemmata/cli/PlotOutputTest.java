package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --plot}. */
class PlotOutputTest {

  @TempDir Path folder;

  private Ran plot(String file, String... more) {
    List<String> words =
        new ArrayList<>(List.of("run", "toy.line", "--plot", folder.resolve(file).toString()));
    words.addAll(List.of(more));
    return Ran.command(folder.resolve("cache"), words.toArray(String[]::new));
  }

  @Test
  void aTableIsPrintedAndDrawn() throws IOException {
    Ran ran = plot("line.svg", "--quiet").exits(Exit.FINE).prints("row,value");
    assertEquals("", ran.err());
    String svg = Files.readString(folder.resolve("line.svg"));
    assertTrue(svg.startsWith("<svg"), svg);
    plot("line.svg").exits(Exit.FINE);
    plot("line.pdf").exits(Exit.FINE);
    plot("line.PNG").exits(Exit.FINE);
    assertEquals("%PDF", head("line.pdf", 4));
    assertEquals("PNG", head("line.PNG", 4).substring(1));
  }

  private String head(String file, int bytes) throws IOException {
    byte[] content = Files.readAllBytes(folder.resolve(file));
    return new String(content, 0, bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void whatIsThereIsReplacedOnlyIfThatIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.svg"), "mine");
    plot("mine.svg").refuses(file + " exists; add --overwrite to replace it");
    assertEquals("mine", Files.readString(file));
    plot("mine.svg", "--overwrite").exits(Exit.FINE);
    assertTrue(Files.readString(file).startsWith("<svg"));
  }

  @Test
  void theFilesOfTheTableAndOfTheRunAreNotDrawnOver() throws IOException {
    Path same = folder.toRealPath().resolve("same.svg");
    String refusal = ": --plot must be another file than that of --out";
    for (String name : List.of("same.svg", "new/../same.svg")) {
      plot(name, "--out", same.toString(), "--overwrite")
          .refuses("--plot=" + folder.resolve(name) + refusal);
    }
    Files.createSymbolicLink(folder.resolve("link.svg"), Files.writeString(same, "old"));
    plot("link.svg", "--out", same.toString(), "--overwrite")
        .refuses("--plot=" + folder.resolve("link.svg") + refusal);
    assertEquals("old", Files.readString(same));
    Path data = Files.writeString(folder.resolve("data.svg"), "2\n3\n");
    for (String option : List.of("--set", "--sweep")) {
      plot("data.svg", option, "spread=@" + data, "--overwrite")
          .refuses("--plot=" + data + ": --plot must be a file that the run does not read");
    }
    assertEquals("2\n3\n", Files.readString(data));
    assertFalse(Files.exists(folder.resolve("cache")));
  }

  @Test
  void axesAreChosen() throws IOException {
    plot("a.svg", "--set", "slope=1e9").exits(Exit.FINE);
    plot("b.svg", "--set", "slope=1e9", "--axes", "log=y").exits(Exit.FINE);
    plot(
            "c.svg",
            "--set",
            "slope=1e9",
            "--axes",
            "x=row",
            "--axes",
            "y=value",
            "--axes",
            "log=none")
        .exits(Exit.FINE);
    byte[] usual = Files.readAllBytes(folder.resolve("a.svg"));
    assertArrayEquals(usual, Files.readAllBytes(folder.resolve("c.svg")));
    assertFalse(Arrays.equals(usual, Files.readAllBytes(folder.resolve("b.svg"))), "not log");
  }

  @Test
  void aWrongNameOrAxisIsRefusedBeforeAnythingIsComputed() {
    plot("line.gif")
        .refuses("--plot=" + folder.resolve("line.gif") + " must end with .svg, .pdf or .png");
    plot("line.svg", "--axes", "x=rwo")
        .refuses("unknown column of numbers 'rwo'; did you mean 'row'?");
    assertFalse(Files.exists(folder.resolve("line.svg")));
    assertFalse(Files.exists(folder.resolve("cache")));
  }
}
