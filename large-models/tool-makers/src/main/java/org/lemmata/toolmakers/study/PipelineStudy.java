package org.lemmata.toolmakers.study;

import java.util.Optional;
import org.lemmata.sandbox.home.GraalPyHome;
import org.lemmata.study.Repeats;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.toolmakers.make.Python;
import org.lemmata.toolmakers.make.ToolMaking;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.script.ScriptedMaker;
import org.lemmata.toolmakers.script.ScriptedUser;
import org.lemmata.toolmakers.task.Task;

/** From making to use, with scripted models or what an endpoint once said. */
public final class PipelineStudy {

  private PipelineStudy() {}

  /**
   * What can be set.
   *
   * @param maker who makes tools
   * @param user who uses them
   * @param errors the share of calls that an erring user spoils
   * @param tasks which tasks
   * @param items test items a task
   * @param transcript what an endpoint said
   */
  public record Parameters(
      @Param(value = "who makes tools", byDefault = "correct") Makers maker,
      @Param(value = "who uses them", byDefault = "perfect") Users user,
      @Param(
              value = "share of the calls that an erring user spoils",
              byDefault = "0.2",
              min = 0,
              max = 1)
          double errors,
      @Param(
              value = "tasks: all, or names with commas between",
              byDefault = "all",
              examples = {"dyck", "tracking,schedule"})
          TaskChoice tasks,
      @Param(
              value = "test items a task",
              byDefault = "40",
              min = 1,
              max = 10000,
              trial = {1, 4})
          int items,
      @Param(
              value = "what an endpoint said: none, or a folder that tool-makers.live recorded",
              byDefault = "none",
              examples = "none")
          TranscriptFolder transcript) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("tool-makers.pipeline", Parameters.class)
          .title("Tools made, verified and used, with scripted models")
          .describedBy(
              """
              For each task three items demonstrate and three verify (arXiv 2305.17126, Section 3).
              The maker proposes a Python function, at most three times until it can be defined, and
              writes unit tests, at most three times until all call it, assert, and give the keys.
              The user turns each question into one call, and an answer counts if it is exactly the
              key. All Python runs in the sandbox. A scripted model replies from a file in the
              manner of its name: this checks the way from end to end, and is no evidence about
              language models. Their tokens are counted as one for each four characters. The artefact
              transcript.html shows the first tool with its tests, its wrapper and a call.
              """)
          .needs(GraalPyHome.need())
          .canonical(PipelineStudy::canonical)
          .repeats(Repeats.BITS)
          .rows(TaskRun.class)
          .text("task", "the task", run -> run.pool().task().id())
          .whole("made", "1 if a function could be defined", run -> present(run.making().code()))
          .whole("verified", "1 if its unit tests passed", run -> present(run.making().tool()))
          .real("accuracy", "share of right answers; nothing without a tool", TaskRun::accuracy)
          .real(
              "baseline", "share for which one constant answer is right", r -> r.pool().baseline())
          .whole("tokens_make", "tokens to make the tool", run -> run.making().tokens())
          .whole("tokens_use", "tokens of all uses", r -> r.usage().map(u -> u.tokens()).orElse(0L))
          .whole("proposals", "functions asked for", run -> run.making().proposals())
          .whole("tests", "sets of unit tests asked for", run -> run.making().tests())
          .whole("rejections", "attempts rejected", run -> run.making().rejections().size())
          .whole("number", "place of the task in the paper, from 1", r -> r.pool().task().number())
          .whole("manner", "place of the maker among its kinds, from 1", TaskRun::manner)
          .whole("raised", "calls that ended without an answer", TaskRun::raised)
          .text("rejected", "why attempts were rejected", TaskRun::rejected)
          .computedBy(
              (p, run, out) -> {
                boolean first = true;
                for (Task task : p.tasks.chosen()) {
                  TaskRun done = run(p, run, task);
                  out.accept(done);
                  if (first && done.usage().isPresent()) {
                    out.artefact(new TranscriptPage(done).artefact());
                    first = false;
                  }
                }
              });

  private static long present(Optional<?> value) {
    return value.isPresent() ? 1 : 0;
  }

  private static Parameters canonical(Parameters p) {
    double errors = p.user == Users.ERRING ? p.errors : 0;
    return new Parameters(p.maker, p.user, errors, p.tasks, p.items, p.transcript);
  }

  private static TaskRun run(Parameters p, Run run, Task task) {
    Pool pool =
        Pool.of(task, task.items(run.parallel(), run.streams(), 2 * ToolMaking.SHOWN + p.items));
    LanguageModel maker =
        p.maker == Makers.ENDPOINT
            ? p.transcript.replay("maker")
            : new ScriptedMaker(task, p.maker.scripted());
    double errors = p.user == Users.ERRING ? p.errors : 0;
    LanguageModel user =
        p.user == Users.ENDPOINT
            ? p.transcript.replay("user")
            : new ScriptedUser(task, errors, run);
    return TaskRun.of(pool, maker, user, Python.SANDBOX).by(p.maker.number());
  }
}
