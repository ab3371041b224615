package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.Request;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;

/** On what machines pieces were done, as it is counted, said and recorded. */
class KindsTest {

  private static Provenance.Machine machine(String cpu) {
    return new Provenance.Machine("17", "Linux", cpu, "scalar", 1);
  }

  /** Points one after the other on two kinds of machine, three on the first. */
  private static void alternating(List<? extends Piece> pieces, Site.Taker taker) {
    for (int i = 0; i < pieces.size(); i++) {
      Finished finished = Runner.plain().finish(pieces.get(i), Progress.NONE);
      Provenance.Machine place = machine(i % 2 == 0 ? "small" : "large");
      Provenance origin = finished.table().provenance().orElseThrow();
      Table signed =
          finished
              .table()
              .from(
                  new Provenance(
                      origin.study(),
                      origin.parameters(),
                      origin.sweep(),
                      origin.files(),
                      origin.seed(),
                      origin.forced(),
                      origin.random(),
                      origin.contentHash(),
                      origin.inputs(),
                      origin.build(),
                      place));
      taker.take(i, new Finished(signed, null, null, false, finished.cpu()).doneAt(place));
    }
  }

  @Test
  void twoKindsAreSaidAndStandInTheProvenance() {
    List<String> notices = Collections.synchronizedList(new ArrayList<>());
    Runner runner =
        new Runner(Parallel.of(1), Progress.NONE, Optional.empty(), notices::add)
            .at(KindsTest::alternating);
    Request request = Request.with().sweep("rows", List.of(1, 2, 4, 5, 6));
    Table table = runner.run(new CountingStudy(), request);
    assertEquals(
        List.of(
            "computed on 2 kinds of machine: 2 pieces on large, Linux, Java 17, scalar; 3 pieces on"
                + " small, Linux, Java 17, scalar"),
        notices);
    List<Provenance.Place> places =
        List.of(
            new Provenance.Place(machine("large"), 2), new Provenance.Place(machine("small"), 3));
    Provenance origin = table.provenance().orElseThrow();
    assertEquals(places, origin.places());
    assertEquals(table, TableJson.read(TableJson.write(table)));
    assertEquals(origin, TableJson.readProvenance(TableJson.write(origin)));
    assertTrue(TableJson.write(origin).contains("\"places\""));
  }

  @Test
  void whatIsComputedHereSaysNothingOfPlaces() {
    Table table = Runner.plain().run(new CountingStudy(), Request.of(Map.of("rows", "2"), 1));
    assertFalse(TableJson.write(table).contains("places"));
  }
}
