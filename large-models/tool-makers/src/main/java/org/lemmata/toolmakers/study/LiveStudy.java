package org.lemmata.toolmakers.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.PairedBootstrap;
import org.lemmata.sandbox.Outcome;
import org.lemmata.sandbox.home.GraalPyHome;
import org.lemmata.study.Repeats;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.run.CacheHome;
import org.lemmata.toolmakers.endpoint.Connection;
import org.lemmata.toolmakers.endpoint.Endpoint;
import org.lemmata.toolmakers.endpoint.Patience;
import org.lemmata.toolmakers.make.Python;
import org.lemmata.toolmakers.make.ToolMaking;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Transcript;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.task.Task;
import org.lemmata.toolmakers.use.ChainOfThought;

/** A live model makes tools, uses them, and answers without. */
public final class LiveStudy {

  private static final double LEVEL = 0.95;
  private static final int RESAMPLES = 10_000;

  private LiveStudy() {}

  /**
   * What can be set.
   *
   * @param tasks which tasks
   * @param items test items a task
   * @param data whose items
   */
  public record Parameters(
      @Param(
              value = "tasks: all, or names with commas between",
              byDefault = "all",
              examples = {"dyck", "word-sorting,tracking"})
          TaskChoice tasks,
      @Param(
              value = "test items a task",
              byDefault = "100",
              min = 1,
              max = 10000,
              trial = {1, 2})
          int items,
      @Param(
              value = "whose items: built-in ones, or a folder of BIG-Bench Hard",
              byDefault = "built-in",
              examples = "built-in")
          BenchFolder data) {}

  /**
   * A task with a live model.
   *
   * @param run from making to use
   * @param thought by item, 1 if the answer without a tool is right, else 0
   * @param tokens of the answers without a tool
   */
  record Live(TaskRun run, List<Integer> thought, long tokens) {

    /** Keeps an immutable copy. */
    Live {
      thought = List.copyOf(thought);
    }

    double direct() {
      return thought.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
    }

    /**
     * Mean and mean square of the items' differences: 1 if only the tool is right, -1 if only it is
     * not.
     */
    double gain(int power) {
      return Arrays.stream(differences())
          .map(difference -> power == 1 ? difference : difference * difference)
          .average()
          .orElse(Double.NaN);
    }

    /**
     * The interval of the mean of the differences by the paired bootstrap; empty without a tool.
     */
    Optional<Interval> interval(Stream random) {
      double[] differences = differences();
      return differences.length == 0
          ? Optional.empty()
          : Optional.of(PairedBootstrap.ofMean(differences, LEVEL, RESAMPLES, random));
    }

    /** One an item; none without a tool. */
    private double[] differences() {
      if (run.usage().isEmpty()) {
        return new double[0];
      }
      List<Item> items = run.pool().test();
      double[] differences = new double[items.size()];
      for (int i = 0; i < differences.length; i++) {
        Outcome outcome = run.usage().get().outcomes().get(i);
        String key = items.get(i).answer();
        int right =
            outcome.answer().filter(a -> run.pool().task().matches(key, a)).isPresent() ? 1 : 0;
        differences[i] = right - thought.get(i);
      }
      return differences;
    }
  }

  /** A task with a live model, and the interval of its gain; empty if no tool was made. */
  private record Judged(Live live, Optional<Interval> interval) {

    static Judged of(Live live, Run run) {
      Stream random =
          run.streams().child("bootstrap").child(live.run().pool().task().id()).stream(0);
      return new Judged(live, live.interval(random));
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("tool-makers.live", Parameters.class)
          .title("Tools made and used by a live model, beside its chain of thought")
          .describedBy(
              """
              As tool-makers.pipeline, with the model at the endpoint as maker and as user, and its
              answers by a chain of thought after the same demonstrations, to the same items: the gain
              has an interval by the paired bootstrap. What it says is recorded
              in the cache, in tool-makers/transcripts, by the SHA-256 of what it was asked;
              tool-makers.pipeline plays it back with maker=endpoint and transcript=@FOLDER.
              """)
          .needs(Connection.need(), GraalPyHome.need())
          .repeats(Repeats.NOT)
          .rows(Judged.class)
          .text("task", "the task", row -> row.live().run().pool().task().id())
          .whole(
              "verified",
              "1 if a tool passed its tests",
              row -> row.live().run().making().tool().isPresent() ? 1 : 0)
          .real(
              "accuracy",
              "share of right answers with the tool",
              row -> row.live().run().accuracy())
          .real("thought", "share of right answers by chain of thought", row -> row.live().direct())
          .real("gain", "mean difference over the items", row -> row.live().gain(1))
          .real(
              "gain_low",
              "lower end of the 95% interval of the gain by the paired bootstrap, 10,000 times",
              row -> row.interval().map(Interval::low).orElse(Double.NaN))
          .real(
              "gain_high",
              "its upper end",
              row -> row.interval().map(Interval::high).orElse(Double.NaN))
          .real("gain_square", "mean square difference over the items", row -> row.live().gain(2))
          .real(
              "baseline",
              "share for which one constant answer is right",
              row -> row.live().run().pool().baseline())
          .whole(
              "tokens_make", "tokens to make the tool", row -> row.live().run().making().tokens())
          .whole(
              "tokens_use",
              "tokens of all uses",
              row -> row.live().run().usage().map(u -> u.tokens()).orElse(0L))
          .whole("tokens_thought", "tokens of all chains of thought", row -> row.live().tokens())
          .text("rejected", "why attempts were rejected", row -> row.live().run().rejected())
          .computedBy(
              (p, run, out) -> {
                Connection connection = Connection.here();
                LanguageModel model =
                    Transcript.among(transcripts(), connection.model())
                        .recording(new Endpoint(connection, Patience.USUAL, false));
                for (Task task : p.tasks.chosen()) {
                  if (p.data.file().isEmpty()) {
                    int count = 2 * ToolMaking.SHOWN + p.items;
                    List<Item> items =
                        task.items(
                            run.parallel(), run.of(PipelineStudy.STUDY.id()).streams(), count);
                    out.accept(Judged.of(live(Pool.of(task, items), model), run));
                  } else {
                    p.data
                        .pool(task, p.items)
                        .ifPresent(pool -> out.accept(Judged.of(live(pool, model), run)));
                  }
                }
              });

  private static Path transcripts() {
    return Path.of(CacheHome.name(System.getenv()), "tool-makers", "transcripts");
  }

  private static Live live(Pool pool, LanguageModel model) {
    List<Integer> right = new ArrayList<>();
    long tokens = 0;
    for (Item item : pool.test()) {
      ChainOfThought.Thought thought =
          ChainOfThought.of(pool.demonstrations(), model, item.question());
      tokens += thought.tokens();
      right.add(
          thought.text().filter(a -> pool.task().matches(item.answer(), a)).isPresent() ? 1 : 0);
    }
    return new Live(TaskRun.of(pool, model, model, Python.SANDBOX), right, tokens);
  }
}
