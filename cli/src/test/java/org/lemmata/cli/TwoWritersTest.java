package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.Papers;
import org.lemmata.toy.SlowPaper;
import org.lemmata.toy.ToyPaper;

/**
 * Two commands at a time that write to one place: without {@code --overwrite} one of them says that
 * it could not, with it the files are those of one of them; no file of one stands beside a file of
 * the other.
 */
class TwoWritersTest {

  private static final int SOME = 4;
  private static final int ALL = 20;

  private static final Papers PAPERS = new Papers(List.of(new ToyPaper(), new SlowPaper()));

  @TempDir Path folder;

  /** Ends a command that was started. */
  private interface Ending {
    Ran ended() throws IOException, InterruptedException;
  }

  /** Starts a command. */
  private interface Start {
    Ending of(List<String> args) throws IOException;
  }

  @Test
  void inOneProcess() throws Exception {
    for (int i = 0; i < SOME; i++) {
      tables(this::thread, "t" + i, i % 2 == 0);
    }
    figures(this::thread, "figures");
  }

  @Tag("hostile")
  @Test
  void inTwoProcesses() throws Exception {
    for (int i = 0; i < ALL; i++) {
      tables(this::process, "t" + i, i % 2 == 0);
    }
    for (int i = 0; i < ALL / 4; i++) {
      figures(this::process, "figures" + i);
    }
  }

  private void tables(Start start, String name, boolean overwrite) throws Exception {
    Path out = folder.resolve(name).resolve("table.csv");
    List<Ran> both =
        race(
            start,
            Stream.of("1", "2")
                .map(
                    seed ->
                        List.of(
                            "run",
                            "toy.slow",
                            "--seed",
                            seed,
                            "--out",
                            out.toString(),
                            overwrite ? "--overwrite" : "--quiet"))
                .toList());
    String written = Files.readString(out);
    assertTrue(List.of("value\n1\n", "value\n2\n").contains(written), name + " holds: " + written);
    assertTrue(OwnProvenance.beside(out, Files.readAllBytes(out)).isPresent(), name);
    try (Stream<Path> files = Files.list(out.getParent())) {
      assertEquals(2, files.count(), name);
    }
    if (overwrite) {
      both.forEach(ran -> ran.exits(Exit.FINE));
    } else {
      // Before the work, if the other was there by then, or else after it.
      Ran loser = oneWon(both);
      assertTrue(loser.exit() == Exit.USAGE || loser.exit() == Exit.ERROR, () -> loser.toString());
      assertTrue(
          loser.err().matches("lemmata: \\S*table\\.csv exists.*; add --overwrite to replace it\n"),
          () -> loser.toString());
      assertEquals(
          both.get(0).exit() == Exit.FINE ? "value\n1\n" : "value\n2\n",
          written,
          "not the winner's");
    }
  }

  private static Ran oneWon(List<Ran> both) {
    List<Ran> losers = both.stream().filter(ran -> ran.exit() != Exit.FINE).toList();
    assertEquals(1, losers.size(), () -> both.toString());
    return losers.get(0);
  }

  private void figures(Start start, String name) throws Exception {
    Path out = folder.resolve(name);
    List<Ran> both =
        race(
            start,
            Stream.of("1", "2")
                .map(seed -> List.of("figure", "slow", "--seed", seed, "--out", out.toString()))
                .toList());
    oneWon(both);
    String winner = both.get(0).exit() == Exit.FINE ? "1" : "2";
    for (String figure : List.of("slow.fig-one", "slow.fig-two")) {
      Path csv = out.resolve(figure + ".csv");
      thread(List.of("reproduce", csv.toString())).ended().exits(Exit.FINE);
      String record = Files.readString(out.resolve(figure + TableOutput.SIDECAR));
      assertTrue(record.contains("\"seed\" : " + winner + ","), figure + " is of the other");
    }
  }

  private static List<Ran> race(Start start, List<List<String>> commands) throws Exception {
    List<Ending> endings = new ArrayList<>();
    for (List<String> command : commands) {
      endings.add(start.of(command));
    }
    List<Ran> both = new ArrayList<>();
    for (Ending ending : endings) {
      both.add(ending.ended());
    }
    return both;
  }

  private Ending process(List<String> args) throws IOException {
    return Child.start(folder.resolve("cache"), args)::ended;
  }

  private Ending thread(List<String> args) {
    Ran[] ran = new Ran[1];
    Map<String, String> environment = Map.of("LEMMATA_CACHE", folder.resolve("cache").toString());
    String[] all = args.toArray(String[]::new);
    Thread thread =
        new Thread(() -> ran[0] = Ran.among(PAPERS, OptionalInt.empty(), environment, all));
    thread.start();
    return () -> {
      thread.join();
      return ran[0];
    };
  }
}
