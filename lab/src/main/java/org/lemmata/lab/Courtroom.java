package org.lemmata.lab;

import java.util.List;
import org.lemmata.checks.Checker;
import org.lemmata.study.Papers;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;
import org.lemmata.study.table.Numbers;

/**
 * Has claims judged, each alone, at the quick scale and the usual seed, as {@code lemmata check}
 * does.
 *
 * @param papers where the claims are
 * @param bench makes runners
 */
record Courtroom(Papers papers, Bench bench) {

  /**
   * Judges a claim, and one of its controls if the query names its place, from 0.
   *
   * @throws RuntimeException if there is no such claim or control
   */
  Ruling judge(Query query, EventStream stream) {
    Claim claim = papers.claim(query.text("claim"));
    List<Control> controls =
        query.first("control").map(place -> List.of(control(claim, place))).orElse(List.of());
    Checker checker =
        new Checker(
            bench.runner(new ProgressEvents(stream), sentence -> stream.say("notice", sentence)));
    return Ruling.of(checker.check(claim, controls, Run.USUAL_SEED, Scale.QUICK));
  }

  private static Control control(Claim claim, String place) {
    try {
      return claim.controls().get(Numbers.smallWhole(place));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(claim.id() + " has no control " + place, e);
    }
  }
}
