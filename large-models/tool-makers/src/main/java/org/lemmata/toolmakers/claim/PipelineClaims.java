package org.lemmata.toolmakers.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.sandbox.Outcome;
import org.lemmata.sandbox.ToolJob;
import org.lemmata.sandbox.home.GraalPyHome;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Proportion;
import org.lemmata.study.claim.Reach;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.toolmakers.make.Making;
import org.lemmata.toolmakers.make.Python;
import org.lemmata.toolmakers.make.Tool;
import org.lemmata.toolmakers.make.ToolMaking;
import org.lemmata.toolmakers.script.Maker;
import org.lemmata.toolmakers.script.ScriptedMaker;
import org.lemmata.toolmakers.script.ScriptedUser;
import org.lemmata.toolmakers.study.PipelineStudy;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.task.Task;
import org.lemmata.toolmakers.use.ToolUse;
import org.lemmata.toolmakers.use.Usage;

/** The way from making to use, with scripted models in the sandbox. */
public final class PipelineClaims {

  private static final String SCRIPTED =
      "makers and users are scripts: a check of the way, no evidence about language models";
  private static final double ERRORS = 0.5;

  private PipelineClaims() {}

  private enum Verification {
    AS_STATED,
    KEYS_SHUFFLED,
    SKIPPED
  }

  /** The claim on verification. */
  public static Claim verification() {
    return Claim.of("tool-makers.verification", "Verification rejects every planted fault")
        .states(
            """
            Tools that are right, at once or after a repair, pass verification; a reply without code,
            tests that assert nothing or do not call the tool, a tool that is wrong by one and a
            hostile one do not, and one that knows only its demonstrations passes exactly if all keys
            are what it always says.
            """)
        .source(Source.derived("the paper's verification, with nothing passed vacuously"))
        .reach(Reach.PIPELINE)
        .needs(GraalPyHome.need())
        .assuming(SCRIPTED)
        .examining(
            """
            Each scripted maker makes a tool from three items and verifies it on three: for tracking,
            at larger scales for three and for all six tasks.
            """)
        .holdsForEveryDraw("what passes is decided for each draw of items, not on average")
        .in("as stated", Verification.AS_STATED, PipelineClaims::verified)
        .control("keys of the validation items shuffled", Verification.KEYS_SHUFFLED)
        .control("whatever can be defined passes", Verification.SKIPPED)
        .build();
  }

  private static Evidence verified(Verification verification, Run run, Scale scale) {
    int rejected = 0;
    int accepted = 0;
    int otherwise = 0;
    for (Task task : tasks(scale)) {
      // The items of the study, whose jobs the sandbox then knows.
      List<Item> items =
          task.items(
              run.parallel(), run.of(PipelineStudy.STUDY.id()).streams(), 2 * ToolMaking.SHOWN);
      List<Item> shown = items.subList(0, ToolMaking.SHOWN);
      List<Item> validation = items.subList(ToolMaking.SHOWN, items.size());
      List<Item> used =
          verification == Verification.KEYS_SHUFFLED ? shuffled(task, validation) : validation;
      for (Maker maker : Maker.values()) {
        Making making =
            ToolMaking.make(task, new ScriptedMaker(task, maker), Python.SANDBOX, shown, used);
        boolean passed =
            verification == Verification.SKIPPED
                ? making.code().isPresent()
                : making.tool().isPresent();
        if (maker == Maker.OVERFITTED) {
          String said = shown.get(0).answer();
          boolean constant = used.stream().allMatch(i -> task.matches(i.answer(), said));
          otherwise += passed == constant ? 0 : 1;
        } else if (maker.isRight()) {
          rejected += passed ? 0 : 1;
        } else {
          accepted += passed ? 1 : 0;
        }
      }
    }
    return Every.of(
        "verdicts on scripted makers",
        new Rounding("right tools rejected", rejected, 0),
        new Rounding("planted faults accepted", accepted, 0),
        new Rounding("overfitted tools judged otherwise than their keys say", otherwise, 0));
  }

  /** Each key is another task's answer in form: the next item's, or spoilt if they are alike. */
  private static List<Item> shuffled(Task task, List<Item> items) {
    List<String> keys = new ArrayList<>(items.stream().map(Item::answer).toList());
    Collections.rotate(keys, 1);
    List<Item> shuffled = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String key = keys.get(i);
      boolean alike = task.matches(items.get(i).answer(), key);
      shuffled.add(new Item(items.get(i).question(), alike ? key + "?" : key));
    }
    return shuffled;
  }

  private static List<Task> tasks(Scale scale) {
    return scale.choose(
        List.of(Task.TRACKING),
        List.of(Task.TRACKING, Task.LOGICAL_DEDUCTION, Task.SCHEDULE),
        List.of(Task.values()));
  }

  private record Using(boolean wrongTool, double errors) {}

  /** The claim on use. */
  public static Claim use() {
    return Claim.of("tool-makers.use", "Accuracy is what the user's calls make of it")
        .states(
            """
            With a right tool every call that is written rightly gives the key, and every spoilt one
            raises and counts as wrong: the accuracy is $1 - p$ for a user who spoils a share $p$.
            """)
        .source(Source.derived("exact match, with exceptions counted as wrong"))
        .reach(Reach.PIPELINE)
        .needs(GraalPyHome.need())
        .assuming(SCRIPTED, "$p = 0.5$")
        .restsOn("tool-makers.keys")
        .examining("Answers questions with the scripted tool of a task, one call each.")
        .holdsForEveryDraw("which calls are spoilt is drawn, and each of them is accounted for")
        .in("a right tool", new Using(false, ERRORS), PipelineClaims::used)
        .control("a tool that is wrong by one", new Using(true, ERRORS))
        .control("every call is spoilt", new Using(false, 1))
        .build();
  }

  private static Evidence used(Using using, Run run, Scale scale) {
    int count = scale.choose(240, 300, 600);
    long right = 0;
    long spoilt = 0;
    long asked = 0;
    for (Task task : tasks(scale)) {
      List<Item> items = task.items(run.parallel(), run.streams(), count);
      ScriptedUser user = new ScriptedUser(task, using.errors, run.seed());
      ScriptedMaker maker =
          new ScriptedMaker(task, using.wrongTool ? Maker.WRONG_TOOL : Maker.CORRECT);
      Usage usage =
          ToolUse.of(
              new Tool(task, maker.code(), List.of(), List.of()), user, Python.SANDBOX, items);
      right += usage.right();
      asked += items.size();
      spoilt += items.stream().filter(item -> user.errs(item.question())).count();
    }
    return Every.of(
        "answers",
        new Rounding(
            "right answers minus calls that are not spoilt", Math.abs(right - (asked - spoilt)), 0),
        new Proportion("right answers", right, asked, new Interval(0.1, 0.9)));
  }

  /** The claim on containment. */
  public static Claim sandbox() {
    return Claim.of("tool-makers.sandbox", "Hostile tools get nothing, and harm nothing after them")
        .states(
            """
            A tool that reads a file, writes one, opens a socket, starts a process, reaches for Java
            or reads the environment fails with a reason, and the next tool is as if it had not been.
            """)
        .source(Source.measured("GraalPy 25.0.3 in a process of its own; a test has 80 attacks"))
        .reach(Reach.INSTANCE)
        .needs(GraalPyHome.need())
        .assuming("the tool is Python that runs in the sandbox's worker")
        .examining("Runs the six, and then a tool that counts.")
        .in("hostile calls", HOSTILE, PipelineClaims::contained)
        .control(
            "calls that ask for nothing", Collections.nCopies(HOSTILE.size(), "answer = 'got'"))
        .control("a tool after which counting is another thing", List.of("answer = 1", "len = max"))
        .build();
  }

  private static final List<String> HOSTILE =
      List.of(
          "answer = open('/etc/hosts').read()",
          "open('planted', 'w').write('x')\nanswer = 'got'",
          "import _socket\n_socket.socket()\nanswer = 'got'",
          "import os\nos.system('true')\nanswer = 'got'",
          "import java\nanswer = str(java.type('java.lang.System'))",
          "import os\nanswer = os.environ['PATH']");

  private static Evidence contained(List<String> calls, Run run, Scale scale) {
    List<Outcome> outcomes = Python.SANDBOX.run(new ToolJob("", calls)).outcomes();
    long got = outcomes.stream().filter(outcome -> outcome.answer().isPresent()).count();
    String before = calls.contains("len = max") ? "len = max" : "";
    List<Outcome> next =
        Python.SANDBOX.run(new ToolJob(before, List.of("answer = len([5, 6])"))).outcomes();
    return Every.of(
        "containment",
        new Rounding("hostile calls that got an answer", got, 0),
        new Rounding("next tools that count wrongly", next.get(0).text().equals("2") ? 0 : 1, 0));
  }
}
