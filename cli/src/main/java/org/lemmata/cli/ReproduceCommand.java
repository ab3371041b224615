package org.lemmata.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.run.Runner;
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
      description =
          "a CSV file with its .provenance.json beside it, a JSON file, "
              + "or any file of a drawn figure")
  private String name;

  @Mixin private Effort effort;

  ReproduceCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path file = Arguments.path("FILE", name);
    Optional<StoredFigure> figure = StoredFigure.find(file);
    effort.begin(session);
    try (Feedback feedback =
            effort.feedback(session, "computing " + file.getFileName() + " again");
        Parallel parallel = effort.parallel()) {
      Runner runner = effort.runner(session, parallel, feedback, Optional.empty());
      return figure.isPresent()
          ? new FigureReproduction(session, runner, feedback).of(figure.get())
          : new TableReproduction(session, runner, feedback).of(StoredTable.read(file));
    }
  }
}
