package org.lemmata.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Study;
import org.lemmata.study.run.Request;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a file again and compares. */
@Command(
    name = "reproduce",
    description = {
      "Computes a file again, without the cache, and compares the bytes.",
      "",
      "Exit codes: 0 the same bytes; 5 not the same.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ReproduceCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(
      paramLabel = "FILE",
      description = "a CSV file with its .provenance.json beside it, or a JSON file")
  private String name;

  @Mixin private Effort effort;

  ReproduceCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path file = Arguments.path("FILE", name);
    StoredTable stored = StoredTable.read(file);
    Study<?> study = study(stored);
    Optional<String> changed = DataFiles.changed(stored);
    if (changed.isPresent()) {
      session.line("not reproduced: " + changed.get());
      return Exit.NOT_REPRODUCED;
    }
    Table table;
    try (Feedback feedback = effort.feedback(session);
        Parallel parallel = effort.parallel()) {
      table =
          new Runner(parallel, feedback, Optional.empty(), feedback)
              .run(study, Request.again(stored.provenance()));
    }
    return new ReproductionPrinter(session).print(stored, table);
  }

  private Study<?> study(StoredTable stored) {
    String id = stored.provenance().study();
    return Names.<Study<?>>find(session.papers().studies(), Study::id, id)
        .orElseThrow(
            () ->
                new UsageProblem(
                    stored.file()
                        + " comes from the study '"
                        + id
                        + "', which this version does not have"));
  }
}
