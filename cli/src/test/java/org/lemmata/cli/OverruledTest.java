package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.Papers;

/** A value that was typed, and that a file beside it contradicts. */
class OverruledTest {

  @TempDir Path folder;

  @Test
  void aDimensionBesideAMatrixOfAnotherIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("one.csv"), "2\n");
    String covariance = "covariance=@" + file;
    String sentence = "d=2: d must be 1, which another parameter sets, or left out";
    run("--set", "d=2", "--set", covariance).refuses(sentence);
    run("--sweep", "d=1,2", "--set", covariance).refuses(sentence);
    run("--set", "d=2", "--sweep", "covariance=isotropic,@" + file).refuses(sentence);
  }

  @Test
  void oneThatAgreesOrWasNotTypedIsNot() throws IOException {
    Path file = Files.writeString(folder.resolve("one.csv"), "2\n");
    run("--set", "d=1", "--set", "covariance=@" + file).exits(Exit.FINE);
    Path out = folder.resolve("out.csv");
    run("--set", "covariance=@" + file, "--out", out.toString()).exits(Exit.FINE);
    among("reproduce", out.toString()).exits(Exit.FINE).prints("reproduced: ");
  }

  private Ran run(String... more) {
    List<String> args = new ArrayList<>(List.of("run", "attention.optimum"));
    args.addAll(List.of(more));
    return among(args.toArray(String[]::new));
  }

  private Ran among(String... args) {
    Map<String, String> environment = Map.of("LEMMATA_CACHE", folder.resolve("cache").toString());
    return Ran.among(Papers.load(), OptionalInt.empty(), environment, args);
  }
}
