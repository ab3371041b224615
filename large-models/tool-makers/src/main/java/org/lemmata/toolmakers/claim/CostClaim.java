package org.lemmata.toolmakers.claim;

import org.lemmata.linalg.random.Stream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.toolmakers.cost.Ledger;

/** When a tool has paid. */
public final class CostClaim {

  private static final int LARGEST = 2000;

  private CostClaim() {}

  /** What of a request is really paid. */
  private enum Paid {
    ALL,
    WITHOUT_DISPATCH,
    TOOL_TWICE
  }

  /** The claim. */
  public static Claim breakEven() {
    return Claim.of("tool-makers.break-even", "When a tool has paid")
        .states(
            """
            After $n$ requests a tool has cost $M + n(c + d)$, and it has paid from the request
            $\\lceil M/(C - c - d)\\rceil$ on, exactly.
            """)
        .source(Source.derived("the costs of making, using and dispatching, in whole tokens"))
        .assuming("$C > c + d$", "each request costs the same")
        .examining(
            """
            Random whole costs: pays request by request, and compares the first request after which
            the tool has cost no more, and the sum then, with the formulas.
            """)
        .holdsForEveryDraw("whole numbers are added, and draws only choose which")
        .in("everything is paid", Paid.ALL, CostClaim::crossings)
        .control("the dispatcher is not paid", Paid.WITHOUT_DISPATCH)
        .control("the tool is paid twice", Paid.TOOL_TWICE)
        .build();
  }

  private static Evidence crossings(Paid paid, Run run, Scale scale) {
    Stream random = run.streams().stream(0);
    long off = 0;
    long amiss = 0;
    for (int i = 0; i < scale.choose(300, 3000, 30000); i++) {
      long use = random.nextInt(100);
      long dispatch = 1L + random.nextInt(50);
      long direct = use + dispatch + 1 + random.nextInt(300);
      Ledger ledger = new Ledger(1 + random.nextInt(LARGEST), use, dispatch, direct);
      long spent = paid == Paid.TOOL_TWICE ? 2 * ledger.make() : ledger.make();
      long saved = 0;
      long request = 0;
      do {
        request++;
        spent += paid == Paid.WITHOUT_DISPATCH ? use : use + dispatch;
        saved += direct;
      } while (spent > saved);
      off = Math.max(off, Math.abs(request - ledger.breakEven().orElseThrow()));
      amiss = Math.max(amiss, Math.abs(spent - ledger.latm(request)));
    }
    return Every.of(
        "against the formulas",
        new Rounding("largest distance of the crossing in requests", off, 0),
        new Rounding("largest distance of the sum in tokens", amiss, 0));
  }
}
