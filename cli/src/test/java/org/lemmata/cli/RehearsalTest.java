package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rehearsal whose commands fail would leave later starts slow, and nobody would notice. */
class RehearsalTest {

  @TempDir Path folder;

  static Stream<List<String>> commands() {
    return Stream.concat(Rehearsal.TELLING.stream(), Rehearsal.COMPUTING.stream());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandIsRight(List<String> command) {
    assertEquals(0, Rehearsal.run(command, folder));
    if (command.contains("--out")) {
      assertTrue(
          folder.toFile().list().length > 1, "its result lies in the folder, beside a cache");
    }
  }

  @Test
  void theFirstCheckOfAnExerciseFindsNothingWritten() {
    List<Integer> exits =
        Rehearsal.TEACHING.stream().map(command -> Rehearsal.run(command, folder)).toList();
    assertEquals(List.of(0, 0, 0, Exit.UNEXPECTED), exits);
  }
}
