package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.TableJson;

/** A table that is larger than the memory of the command. */
class LargeTableTest {

  private static final int SLOPES = 20;
  private static final int SPREADS = 30;
  private static final int ROWS = 50;
  private static final int MEGABYTES = 20;
  private static final String SPREAD = "1:".repeat(360);

  @TempDir Path folder;

  @Test
  void isWrittenWhileItIsComputed() throws Exception {
    Path out = Files.createDirectory(folder.resolve("place")).resolve("table.csv");
    // Nothing is kept: what is computed here is not worth a file for each point.
    Path cache = Files.writeString(folder.resolve("file"), "").resolve("none");
    List<String> args =
        List.of(
            "run",
            "toy.line",
            "--set",
            "d=" + ROWS,
            "--sweep",
            "slope=" + numbers(SLOPES, ""),
            "--sweep",
            "spread=" + numbers(SPREADS, SPREAD),
            "--seed",
            "0",
            "--out",
            out.toString());
    Child.start(List.of(), List.of("-Xmx" + MEGABYTES + "m"), cache, args).ended().exits(0);
    assertTrue(Files.size(out) > MEGABYTES << 20, "the text alone is larger");
    assertRows(out);
    Provenance provenance = TableJson.readProvenance(Files.readString(TableOutput.sidecar(out)));
    assertEquals(provenance, OwnProvenance.beside(out).orElseThrow());
    try (Stream<Path> files = Files.list(out.getParent())) {
      assertEquals(2, files.count());
    }
  }

  private static String numbers(int count, String before) {
    return IntStream.range(0, count)
        .mapToObj(i -> before + (i + 1))
        .collect(Collectors.joining(","));
  }

  /** Multiplies by hand, too. */
  private static void assertRows(Path out) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(out)) {
      assertEquals("slope,spread,row,value", lines.readLine());
      for (int slope = 1; slope <= SLOPES; slope++) {
        for (int last = 1; last <= SPREADS; last++) {
          String head = slope + "," + SPREAD + last + ",";
          for (int row = 0; row < ROWS; row++) {
            int value = slope * row * (SPREAD.length() / 2 + last);
            assertEquals(head + row + "," + value, lines.readLine());
          }
        }
      }
      assertEquals(null, lines.readLine());
    }
  }
}
