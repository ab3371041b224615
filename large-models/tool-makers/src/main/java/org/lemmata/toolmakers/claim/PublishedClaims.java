package org.lemmata.toolmakers.claim;

import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;
import org.lemmata.toolmakers.published.LatmTables;

/** What the printed tables say. */
public final class PublishedClaims {

  private static final int TASKS = 6;
  private static final int SCHEDULING = 6;
  private static final String READS = "the printed numbers are read, none is computed here";

  private PublishedClaims() {}

  /** Columns of the main table. */
  private enum Method {
    CHEAP_THOUGHT(1),
    CHEAP_TOOL(2),
    STRONG_THOUGHT(3),
    STRONG_TOOL(4);

    private final int number;

    Method(int number) {
      this.number = number;
    }

    double[] accuracies() {
      Table table = LatmTables.ACCURACY.table();
      double[] methods = table.doubles("method");
      double[] all = table.doubles("accuracy");
      return IntStream.range(0, table.size())
          .filter(row -> methods[row] == number)
          .mapToDouble(row -> all[row])
          .toArray();
    }
  }

  private record Compared(Method tool, Method thought, Method strong) {}

  /** The claim on the main table. */
  public static Claim gain() {
    return Claim.of("tool-makers.gain", "A cheap model with a tool, in the printed table")
        .states(
            """
            With a tool GPT-3.5 is right at least 13 points more often than by its own chain of
            thought in each of the six tasks, and at most 10 points less often than GPT-4 with the
            same tool. A constant answer is right at least 20 points more often than GPT-3.5's chain
            of thought on scheduling.
            """)
        .source(Source.paper("main table; the constant answer is counted on the authors' data"))
        .assuming(READS)
        .chosen(
            """
            The bounds of 13, 10 and 20 points were chosen after reading the table, whose differences
            are 13.3, 6.9 and 23.6.
            """)
        .examining("Takes the smallest and the largest difference over the tasks.")
        .published(LatmTables.ACCURACY, LatmTables.CONSTANT)
        .in(
            "the printed columns",
            new Compared(Method.CHEAP_TOOL, Method.CHEAP_THOUGHT, Method.STRONG_TOOL),
            PublishedClaims::gains)
        .control(
            "the chain of thought in place of the tool",
            new Compared(Method.CHEAP_THOUGHT, Method.CHEAP_THOUGHT, Method.STRONG_TOOL))
        .control(
            "GPT-4's chain of thought in place of GPT-3.5's",
            new Compared(Method.CHEAP_TOOL, Method.STRONG_THOUGHT, Method.STRONG_TOOL))
        .build();
  }

  private static Evidence gains(Compared compared, Run run, Scale scale) {
    double[] tool = compared.tool.accuracies();
    double[] thought = compared.thought.accuracies();
    double[] strong = compared.strong.accuracies();
    double gain =
        IntStream.range(0, TASKS).mapToDouble(i -> tool[i] - thought[i]).min().getAsDouble();
    double loss =
        IntStream.range(0, TASKS).mapToDouble(i -> strong[i] - tool[i]).max().getAsDouble();
    Table constant = LatmTables.CONSTANT.table();
    double always = constant.doubles("accuracy")[constant.size() - 1];
    return Every.of(
        "differences in points",
        Searched.notBelow("smallest gain over the chain of thought", gain, 13),
        Searched.notAbove("largest loss against the strong model", loss, 10),
        Searched.notBelow(
            "constant answer minus chain of thought on scheduling",
            always - thought[SCHEDULING - 1],
            20));
  }

  /** The claim on who can make tools. */
  public static Claim strongMaker() {
    return Claim.of("tool-makers.strong-maker", "Who can make tools, in the printed table")
        .states(
            """
            For logical deduction, tracking and scheduling GPT-3.5 made no tool in five attempts, and
            GPT-4 made at least three.
            """)
        .source(Source.paper("table of tool makers"))
        .assuming(READS)
        .chosen("The three tasks and the bound of three were chosen after reading the table.")
        .examining("Takes the most of the one and the fewest of the other over these tasks.")
        .published(LatmTables.MAKERS)
        .in("as printed", List.of("gpt35", "gpt4"), PublishedClaims::makers)
        .control("the models exchanged", List.of("gpt4", "gpt35"))
        .build();
  }

  private static Evidence makers(List<String> columns, Run run, Scale scale) {
    Table table = LatmTables.MAKERS.table();
    double[] weak = table.doubles(columns.get(0));
    double[] strong = table.doubles(columns.get(1));
    int[] hard = {0, 1, SCHEDULING - 1};
    return Every.of(
        "tools of five attempts",
        Searched.notAbove(
            "most by GPT-3.5", IntStream.of(hard).mapToDouble(i -> weak[i]).max().getAsDouble(), 0),
        Searched.notBelow(
            "fewest by GPT-4",
            IntStream.of(hard).mapToDouble(i -> strong[i]).min().getAsDouble(),
            3));
  }

  /** The claim on reused chains of thought. */
  public static Claim reuse() {
    return Claim.of(
            "tool-makers.reuse", "A reused chain of thought is no tool, in the printed table")
        .states(
            """
            On logical deduction and tracking GPT-3.5 with a tool is right at least 13 points more
            often than with a chain of thought that GPT-4 or people wrote for it.
            """)
        .source(Source.paper("table of reused chains of thought"))
        .assuming(READS)
        .chosen("The bound of 13 points was chosen after reading the table, where it is 13.3.")
        .examining("Takes the smallest difference.")
        .published(LatmTables.REUSE)
        .in("the tool", "tool", PublishedClaims::reused)
        .control("the people's chain of thought in place of the tool", "human")
        .build();
  }

  private static Evidence reused(String column, Run run, Scale scale) {
    Table table = LatmTables.REUSE.table();
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row < table.size(); row++) {
      double best = Math.max(table.doubles("gpt4_written")[row], table.doubles("human")[row]);
      least = Math.min(least, table.doubles(column)[row] - best);
    }
    return Searched.notBelow("smallest difference in points", least, 13);
  }

  /** The claim on self-repair. */
  public static Claim repair() {
    return Claim.of("tool-makers.self-repair", "Few failed calls were repaired in the notebooks")
        .states(
            """
            Of the 60 failed attempts to make a tool that stand in the authors' notebooks at most one
            in ten was repaired by telling why.
            """)
        .source(Source.measured("the transcripts in the authors' notebooks: 2 of 60"))
        .assuming(READS, "nothing is inferred about attempts that are not in the notebooks")
        .chosen("The bound of one in ten was chosen after seeing the count.")
        .examining("Divides the one count by the other.")
        .published(LatmTables.REPAIR)
        .in("as counted", 1, PublishedClaims::repaired)
        .control("as if fifteen times as many had been repaired", 15)
        .build();
  }

  private static Evidence repaired(int times, Run run, Scale scale) {
    Table table = LatmTables.REPAIR.table();
    double repaired = times * table.doubles("repaired")[0];
    return Searched.notAbove(
        "share of the counted attempts that was repaired",
        repaired / table.doubles("tries")[0],
        0.1);
  }
}
