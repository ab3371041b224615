package org.lemmata.toolmakers.endpoint;

import org.lemmata.study.Run;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;
import org.lemmata.toolmakers.study.BenchFolder;
import org.lemmata.toolmakers.study.LiveStudy;
import org.lemmata.toolmakers.study.TaskChoice;

/** A process that asks the endpoint of its environment, and prints all that it gets. */
final class LiveChild {

  private LiveChild() {}

  public static void main(String[] arguments) {
    LiveStudy.Parameters parameters =
        new LiveStudy.Parameters(
            TaskChoice.parse("tasks", "word-sorting"), 2, BenchFolder.parse("data", "built-in"));
    Table table = LiveStudy.STUDY.run(parameters, Run.quiet(LiveStudy.STUDY.id(), 1));
    System.out.println(Csv.write(table));
    System.out.println(TableJson.write(table));
  }
}
