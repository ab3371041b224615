package org.lemmata.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Problem;
import org.lemmata.checks.Result;
import org.lemmata.study.run.Part;
import org.lemmata.study.run.Publisher;
import org.lemmata.study.run.Replaceable;
import org.lemmata.study.run.Target;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Table;

/** The file in which every seed of a check under many seeds is recorded, with what came out. */
final class SeedsRecord {

  static final String FILE = "lemmata-out/seeds.csv";

  private static final String HEADER = "seed,scale,status,claim,problem";

  private final Publisher publisher = new Publisher(false);
  private final Target file;
  private final Table.Builder rows =
      Table.with(
          List.of(
              Column.text("seed", "the seed"),
              Column.text("scale", "the scale"),
              Column.text("status", "the worst status of any claim that was not left out"),
              Column.text("claim", "a claim that was not as expected; empty if there was none"),
              Column.text("problem", "what came out instead"),
              Column.whole("left_out", "claims that were left out")));

  /**
   * A file to record seeds in; one of an earlier check is replaced.
   *
   * @throws UsageProblem if it cannot be written, or something else is there
   */
  SeedsRecord(Path file) {
    this.file = UsageProblem.ofFinding(() -> Target.of(file));
    UsageProblem.ofTargets(() -> publisher.check(this.file, Replaceable.bytes(SeedsRecord::isOne)));
  }

  private static boolean isOne(byte[] there) {
    return new String(there, StandardCharsets.UTF_8).startsWith(HEADER);
  }

  void add(Checked checked) {
    String seed = Long.toString(checked.seed());
    String scale = checked.scale().label();
    long leftOut = checked.leftOut();
    List<Result> others =
        checked.results().stream().filter(result -> !result.problems().isEmpty()).toList();
    if (others.isEmpty()) {
      rows.row(seed, scale, Verdicts.word(Result.Status.AS_EXPECTED), "", "", leftOut);
    }
    for (Result result : others) {
      rows.row(
          seed,
          scale,
          Verdicts.word(result.status()),
          result.claim().id(),
          result.problems().stream().map(Problem::sentence).collect(Collectors.joining(" ")),
          leftOut);
    }
    Part part = Part.of(file, Csv.write(rows.build()));
    publisher.publish(List.of(part.replacing(Replaceable.bytes(SeedsRecord::isOne))));
  }
}
