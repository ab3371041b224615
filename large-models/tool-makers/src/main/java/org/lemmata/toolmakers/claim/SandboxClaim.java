package org.lemmata.toolmakers.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lemmata.sandbox.Outcome;
import org.lemmata.sandbox.ToolJob;
import org.lemmata.sandbox.home.GraalPyHome;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Reach;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.toolmakers.make.Python;

/** What a hostile tool gets, and what it leaves behind. */
public final class SandboxClaim {

  private static final List<String> REACHING =
      List.of(
          "answer = open('/etc/hosts').read()",
          "open('planted', 'w').write('x')\nanswer = 'got'",
          "import _socket\n_socket.socket()\nanswer = 'got'",
          "import os\nos.system('true')\nanswer = 'got'",
          "import java\nanswer = str(java.type('java.lang.System'))",
          "import os\nanswer = os.environ['PATH']");

  private static final List<String> TAMPERING =
      List.of("import builtins\nbuiltins.len = max", "import sys\nsys.planted = 1");

  /** What the next tool asks, and what it must hear. */
  private static final List<String> PROBES =
      List.of("answer = len([5, 6])", "import sys\nanswer = hasattr(sys, 'planted')");

  private static final List<String> CLEAN = List.of("2", "False");

  private SandboxClaim() {}

  private record Guests(List<String> reaching, boolean together) {}

  /** The claim. */
  public static Claim sandbox() {
    return Claim.of("tool-makers.sandbox", "Hostile tools get nothing, and harm nothing after them")
        .states(
            """
            A tool that reads a file, writes one, opens a socket, starts a process, reaches for Java
            or reads the environment fails with a reason. After one that exchanged a built-in function
            and planted something in a module, the next tool finds neither.
            """)
        .source(Source.measured("GraalPy 25.0.3 in a process of its own; a test has 80 attacks"))
        .reach(Reach.INSTANCE)
        .needs(GraalPyHome.need())
        .assuming("the tool is Python that runs in the sandbox's worker")
        .examining(
            """
            Runs the six calls and the two that tamper in one job, and in a new job of the same
            sandbox, which is run and not remembered, a count and a look into the module.
            """)
        .in("hostile calls", new Guests(REACHING, false), SandboxClaim::contained)
        .control(
            "calls that ask for nothing",
            new Guests(Collections.nCopies(REACHING.size(), "answer = 'got'"), false))
        .control("the next tool in the same job", new Guests(REACHING, true))
        .build();
  }

  private static Evidence contained(Guests guests, Run run, Scale scale) {
    List<String> calls = new ArrayList<>(guests.reaching);
    calls.addAll(TAMPERING);
    if (guests.together) {
      calls.addAll(PROBES);
    }
    List<Outcome> outcomes = Python.ANEW.run(new ToolJob("", calls)).outcomes();
    long got = outcomes.stream().limit(REACHING.size()).filter(o -> !failed(o)).count();
    List<Outcome> heard =
        guests.together
            ? outcomes.subList(calls.size() - PROBES.size(), calls.size())
            : Python.ANEW.run(new ToolJob("", PROBES)).outcomes();
    return Every.of(
        "containment",
        new Rounding("hostile calls that did not fail with a reason", got, 0),
        new Rounding("built-in functions that the next tool finds exchanged", other(heard, 0), 0),
        new Rounding("modules in which it finds something planted", other(heard, 1), 0));
  }

  private static boolean failed(Outcome outcome) {
    return outcome.answer().isEmpty() && !outcome.text().isBlank();
  }

  private static int other(List<Outcome> heard, int probe) {
    return heard.get(probe).text().equals(CLEAN.get(probe)) ? 0 : 1;
  }
}
