package org.lemmata.toolmakers.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lemmata.linalg.stats.Interval;
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
  private static final double ERRORS = 0.2;

  /** Around 1 - p, with room for 300 answers: from half way to p to nearly all. */
  private static final Interval ALLOWED = new Interval(0.5, 0.97);

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
            hostile one do not. One that knows only its demonstrations passes on items whose keys are
            all what it always says, and not if one of them is another.
            """)
        .source(Source.derived("the paper's verification, with nothing passed vacuously"))
        .reach(Reach.PIPELINE)
        .needs(GraalPyHome.need())
        .assuming(SCRIPTED, "no item that verifies is a demonstration")
        .examining(
            """
            Each scripted maker makes a tool from three items and verifies it on three: for tracking,
            at larger scales for three and for all six tasks. The tool that knows only its
            demonstrations is verified on three whose keys are relabelled as what it always says, and
            once more where the last has its own key, or a spoilt one if that is the same.
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
    int unlucky = 0;
    int lucky = 0;
    for (Task task : tasks(scale)) {
      // The items of the study, whose jobs the sandbox then knows.
      List<Item> items =
          task.items(
              run.parallel(), run.of(PipelineStudy.STUDY.id()).streams(), 2 * ToolMaking.SHOWN);
      List<Item> shown = items.subList(0, ToolMaking.SHOWN);
      List<Item> validation = items.subList(ToolMaking.SHOWN, items.size());
      for (Maker maker : Maker.values()) {
        if (maker == Maker.OVERFITTED) {
          String said = shown.get(0).answer();
          List<Item> alike = validation.stream().map(i -> new Item(i.question(), said)).toList();
          unlucky += passes(verification, task, maker, shown, alike) ? 0 : 1;
          List<Item> butOne = new ArrayList<>(alike);
          Item last = validation.get(validation.size() - 1);
          butOne.set(butOne.size() - 1, differing(task, last, said));
          lucky += passes(verification, task, maker, shown, butOne) ? 1 : 0;
        } else {
          boolean passed = passes(verification, task, maker, shown, validation);
          rejected += maker.isRight() && !passed ? 1 : 0;
          accepted += !maker.isRight() && passed ? 1 : 0;
        }
      }
    }
    return Every.of(
        "verdicts on scripted makers",
        new Rounding("right tools rejected", rejected, 0),
        new Rounding("planted faults accepted", accepted, 0),
        new Rounding("overfitted tools rejected though all keys are what they say", unlucky, 0),
        new Rounding("overfitted tools accepted though a key is another", lucky, 0));
  }

  private static boolean passes(
      Verification verification, Task task, Maker maker, List<Item> shown, List<Item> validation) {
    List<Item> used =
        verification == Verification.KEYS_SHUFFLED ? shuffled(task, validation) : validation;
    Making making =
        ToolMaking.make(task, new ScriptedMaker(task, maker), Python.SANDBOX, shown, used);
    return verification == Verification.SKIPPED
        ? making.code().isPresent()
        : making.tool().isPresent();
  }

  /** Each key is another task's answer in form: the next item's, or spoilt if they are alike. */
  private static List<Item> shuffled(Task task, List<Item> items) {
    List<String> keys = new ArrayList<>(items.stream().map(Item::answer).toList());
    Collections.rotate(keys, 1);
    List<Item> shuffled = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String key = keys.get(i);
      Item other = new Item(items.get(i).question(), key);
      shuffled.add(differing(task, other, items.get(i).answer()));
    }
    return shuffled;
  }

  /** The item, with its key spoilt if that is a given one. */
  private static Item differing(Task task, Item item, String from) {
    String key = item.answer();
    return new Item(item.question(), task.matches(from, key) ? key + "?" : key);
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
        .assuming(SCRIPTED, "$p = 0.2$")
        .restsOn("tool-makers.keys")
        .examining(
            """
            Answers questions with the scripted tool of a task, one call each. The share of right
            answers is allowed from 0.5, half way from $1 - p$ to $p$, to 0.97, so that three hundred
            questions decide.
            """)
        .holdsForEveryDraw("which calls are spoilt is drawn, and each of them is accounted for")
        .in("a right tool", new Using(false, ERRORS), PipelineClaims::used)
        .control("a tool that is wrong by one", new Using(true, ERRORS))
        .control("the user spoils a share of $1 - p$", new Using(false, 1 - ERRORS))
        .build();
  }

  private static Evidence used(Using using, Run run, Scale scale) {
    int count = scale.choose(300, 300, 600);
    long right = 0;
    long spoilt = 0;
    long asked = 0;
    for (Task task : tasks(scale)) {
      List<Item> items = task.items(run.parallel(), run.streams(), count);
      ScriptedUser user = new ScriptedUser(task, using.errors, run);
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
        new Proportion("right answers", right, asked, ALLOWED));
  }
}
