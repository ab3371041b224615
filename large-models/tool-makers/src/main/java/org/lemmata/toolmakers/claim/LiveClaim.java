package org.lemmata.toolmakers.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.sandbox.home.GraalPyHome;
import org.lemmata.study.Need;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;
import org.lemmata.toolmakers.endpoint.Connection;
import org.lemmata.toolmakers.study.LiveStudy;

/** What a live model gains by a tool. */
public final class LiveClaim {

  private static final int ITEMS = 100;

  private LiveClaim() {}

  /** The claim; its setting is the sign with which differences are taken. */
  public static Claim gain() {
    return Claim.of(
            "tool-makers.live-gain", "A live model with its tool, against its chain of thought")
        .states(
            """
            The model at the endpoint is right more often with a tool that it made than by its chain
            of thought, in each task for which it made one.
            """)
        .source(Source.paper("main table, with one model as maker and user"))
        .needs(Connection.need(), GraalPyHome.need())
        .assuming(
            "items are drawn independently", "the endpoint answers for the model that it names")
        .examining(
            """
            Pairs the answers to 100 questions a task; the standard error is that of the mean paired
            difference, since a bootstrap cannot tell how rare one in a million is. Its 95% interval
            stands in the table of tool-makers.live.
            """)
        .measured()
        .in("tool minus chain of thought", 1, LiveClaim::gains)
        .control("chain of thought minus tool", -1)
        .build();
  }

  private static Evidence gains(int sign, Run run, Scale scale) {
    return of(run.table(LiveStudy.STUDY, "items=" + ITEMS), sign);
  }

  /**
   * One part for each task with a tool.
   *
   * @throws Need.Missing if there is none, so that there is nothing to compare
   */
  static Evidence of(Table table, int sign) {
    List<Evidence> parts = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      double gain = table.doubles("gain")[row];
      if (Double.isFinite(gain)) {
        double square = table.doubles("gain_square")[row];
        double error = Math.sqrt(Math.max(square - gain * gain, 1.0 / ITEMS) / (ITEMS - 1));
        parts.add(
            Mean.atLeast(
                "gain, " + table.texts("task").get(row),
                new Estimate(sign * gain, error, ITEMS - 1),
                0));
      }
    }
    if (parts.isEmpty()) {
      throw new Need.Missing(
          "No tool was made for any task by the model at the endpoint, so that there is no gain to"
              + " measure.");
    }
    return Every.of("mean paired differences", parts);
  }
}
