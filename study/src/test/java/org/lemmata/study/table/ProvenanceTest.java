package org.lemmata.study.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

  @Test
  void theCommandSetsWhatIsNotSwept() {
    assertEquals(
        "lemmata run toy.line --set file='@my data.csv' --sweep d=1,2 --seed 5",
        provenance(false).command());
  }

  @Test
  void theCommandForcesWhatTheStudyObjectsTo() {
    assertEquals(
        "lemmata run toy.line --set file='@my data.csv' --sweep d=1,2 --seed 5 --force",
        provenance(true).command());
  }

  private static Provenance provenance(boolean forced) {
    Provenance base = Tables.provenance("");
    return new Provenance(
        "toy.line",
        Map.of("file", "@my data.csv"),
        Map.of("d", List.of("1", "2")),
        Map.of(),
        5,
        forced,
        false,
        "",
        List.of(),
        base.build(),
        base.machine());
  }
}
