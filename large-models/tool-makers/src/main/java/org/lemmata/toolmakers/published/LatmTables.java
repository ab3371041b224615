package org.lemmata.toolmakers.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Published;
import org.lemmata.study.table.Table;

/** What is printed. */
public final class LatmTables {

  private static final String PAPER = "Cai, Wang, Ma, Chen, Zhou (arXiv 2305.17126)";
  private static final String READ = "As the paper prints it, by this project's notes";
  private static final Column TASK = Column.whole("task", "place of the task in the paper, from 1");
  private static final Column NAME = Column.text("task_name", "name of the task");

  /** Accuracies with tools made by GPT-4, and with chain of thought. */
  public static final Published ACCURACY =
      new Published(
          "tool-makers.published-accuracy",
          PAPER + ", main table: accuracy with tools made by GPT-4, and by chain of thought",
          READ,
          read(
              "accuracy.csv",
              TASK,
              Column.whole("method", "1 to 4: GPT-3.5 by thought and by tool, GPT-4 the same"),
              NAME,
              Column.text("method_name", "name of the method"),
              Column.real("accuracy", "right answers in percent")));

  /** How often a constant answer is right on the authors' data. */
  public static final Published CONSTANT =
      new Published(
          "tool-makers.published-constant",
          "The test items in the authors' repository (ctlllll/LLM-ToolMaker)",
          "Counted for this project's notes: how often the most frequent key is right; two tasks"
              + " have no frequent key",
          read(
              "constant.csv",
              TASK,
              NAME,
              Column.real("accuracy", "right answers in percent, of one constant answer")));

  /** How many of five attempts made a tool. */
  public static final Published MAKERS =
      new Published(
          "tool-makers.published-makers",
          PAPER + ", table of tool makers: successes of five attempts",
          READ,
          read(
              "makers.csv",
              TASK,
              NAME,
              Column.whole("gpt35", "tools made by GPT-3.5, of 5"),
              Column.whole("gpt4", "tools made by GPT-4, of 5")));

  /** What becomes of a reused chain of thought. */
  public static final Published REUSE =
      new Published(
          "tool-makers.published-reuse",
          PAPER + ", table of reused chains of thought: GPT-3.5's accuracy",
          READ,
          read(
              "reuse.csv",
              TASK,
              NAME,
              Column.real("gpt4_written", "percent with a chain of thought that GPT-4 wrote"),
              Column.real("human", "percent with one that people wrote"),
              Column.real("tool", "percent with the tool")));

  /** How often a failed call was repaired. */
  public static final Published REPAIR =
      new Published(
          "tool-makers.published-repair",
          "The transcripts in the authors' notebooks (ctlllll/LLM-ToolMaker)",
          "Counted for this project's notes",
          read(
              "repair.csv",
              Column.whole("repaired", "how often a repair succeeded"),
              Column.whole("tries", "how many there were")));

  private LatmTables() {}

  /** In the order of the notes. */
  public static List<Published> all() {
    return List.of(ACCURACY, CONSTANT, MAKERS, REUSE, REPAIR);
  }

  private static Table read(String file, Column... columns) {
    try (InputStream in = LatmTables.class.getResourceAsStream(file)) {
      return Csv.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), List.of(columns));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
