package org.lemmata.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.spark.toy.PatientStudy;
import org.lemmata.study.Papers;
import org.lemmata.study.Progress;
import org.lemmata.study.away.Elsewhere;
import org.lemmata.study.run.Finished;
import org.lemmata.study.run.Piece;
import org.lemmata.study.run.Site;

/** The threads of this machine as Spark uses them, against the command without Spark. */
class LocalTest {

  @TempDir Path folder;

  private Command here(List<String> line) {
    return Command.run(folder.resolve("here"), line);
  }

  private Command there(List<String> line) {
    return Command.run(folder.resolve("there"), line, "--on", "local[2]");
  }

  @Test
  void aSweepOfFortyPointsWithAFileHasTheSameBytes() throws IOException {
    Path file = Files.writeString(folder.resolve("my.csv"), "x,y\n1,0.5\n-1,2\n0.25,-3\n2,1\n");
    List<String> line =
        List.of(
            "run",
            "attention.estimate",
            "--set",
            "covariates=@" + file,
            "--set",
            "tasks=50",
            "--sweep",
            "n=1,2,3,4,5,6,7,8,9,10",
            "--sweep",
            "noise=0.1,0.5,1,2",
            "--format",
            "csv");
    Command there = there(line);
    there.isAs(here(line));
    assertEquals(41, there.out().lines().count());
    // Once more, out of the cache that the driver keeps: even without Spark nothing is computed.
    Command again = Command.run(folder.resolve("there"), line);
    again.isAs(there);
    assertTrue(again.err().contains("reusing 40 of 40 points"), again.err());
  }

  @Test
  void aContradictionIsTheSameSentenceOnce() {
    List<String> line =
        List.of("run", "patient.points", "--set", "other=20", "--sweep", "point=39,40,41,39");
    Command there = there(line);
    there.isAs(here(line));
    assertEquals(2, there.exit());
    assertEquals("lemmata: other=20: other must be at most 19 beside point=41\n", there.err());
  }

  @Test
  void aClaimWithItsControlHasTheSameVerdict() {
    List<String> line = List.of("check", "attention.numerator-identity", "--format", "json");
    there(line).isAs(here(line));
  }

  @Test
  void theLanguageOfAMachineIsNotThatOfItsTexts() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(new Locale("fa"));
    try {
      there(List.of("run", "patient.points", "--sweep", "point=1,2"));
      assertEquals(Locale.ROOT, Locale.getDefault());
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void aWorkerCanHaveFilesOfAnyNameUnlessTheUserSaysOtherwise() {
    String name = "spark.executorEnv.LC_ALL";
    assertEquals("C.UTF-8", SparkElsewhere.conf("spark://there:7077").get(name));
    System.setProperty(name, "de_DE.UTF-8");
    try {
      assertEquals("de_DE.UTF-8", SparkElsewhere.conf("spark://there:7077").get(name));
    } finally {
      System.clearProperty(name);
    }
  }

  @Test
  void theProgressWithinAPieceIsHeardBeforeItEnds() {
    Piece piece =
        Piece.read(
            "{\"study\":\"patient.points\",\"set\":{\"point\":\"8\"},\"seed\":1}", Papers.load());
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    PatientStudy.gate = new CountDownLatch(1);
    try (Elsewhere.Place place =
        Elsewhere.of("local[1]").orElseThrow().open("local[1]", Optional.empty(), notice -> {})) {
      place.work(
          List.of(piece),
          new Site.Taker() {
            @Override
            public void take(int index, Finished finished) {
              heard.add("table of " + finished.orThrow().table().size());
            }

            @Override
            public Progress progress(int index) {
              return (task, done, total) -> {
                heard.add(index + ": " + task + " " + done + "/" + total);
                PatientStudy.gate.countDown();
              };
            }
          });
    } finally {
      PatientStudy.gate = null;
    }
    assertEquals("0: at the gate 1/2", heard.get(0));
    assertEquals("table of 1", heard.get(heard.size() - 1));
  }
}
