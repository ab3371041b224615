package org.lemmata.hessian.sharpness.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.FromFile;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Numbers;

/**
 * Several stages of training: {@code one} for the stage that the study's own parameters describe,
 * {@code rate/rho/batch/decay/epochs} for each stage with colons between stages, or a CSV file with
 * these five columns and one row a stage.
 */
public final class StageList implements FromFile {

  private static final String ONE = "one";

  /** Which of the five are counts: batch and epochs. */
  private static final Set<Integer> WHOLE = Set.of(2, 4);

  private static final String LEGAL =
      "one, stages rate/rho/batch/decay/epochs with colons between them, or @FILE with these five"
          + " columns; rate above 0 and at most 100, rho from 0 to 100, batch a whole number from 0"
          + " (all points) to 10000, decay from 0 to 100, and epochs a whole number from 0 to"
          + " 100000000";

  private final String text;
  private final List<Stage> stages;
  private final DataFile file;

  private StageList(String text, List<Stage> stages, DataFile file) {
    this.text = text;
    this.stages = List.copyOf(stages);
    this.file = file;
  }

  /** The stage that the study's own parameters describe. */
  public static StageList one() {
    return new StageList(ONE, List.of(), null);
  }

  /**
   * Reads stages.
   *
   * @throws InvalidParameter if the text has none of the three forms, or a number is out of range
   */
  public static StageList parse(String name, String text) {
    if (text.equals(ONE)) {
      return one();
    }
    List<Stage> stages = new ArrayList<>();
    if (text.startsWith("@")) {
      DataFile.Rows read = DataFile.read(name, text.substring(1));
      for (double[] row : read.rows()) {
        stages.add(stage(name, text, row));
      }
      return new StageList(text, stages, read.file());
    }
    for (String part : text.split(":", -1)) {
      stages.add(stage(name, text, numbers(name, text, part)));
    }
    return of(stages);
  }

  /** A list of at least one stage. */
  public static StageList of(List<Stage> stages) {
    String text = stages.stream().map(StageList::format).collect(Collectors.joining(":"));
    return new StageList(text, stages, null);
  }

  /** The stages, where the study's own parameters describe the given one. */
  public List<Stage> or(Stage own) {
    return stages.isEmpty() ? List.of(own) : stages;
  }

  @Override
  public Optional<DataFile> file() {
    return Optional.ofNullable(file);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StageList that
        && text.equals(that.text)
        && stages.equals(that.stages)
        && Objects.equals(file, that.file);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, stages, file);
  }

  @Override
  public String toString() {
    return text;
  }

  private static double[] numbers(String name, String text, String part) {
    String[] cells = part.split("/", -1);
    double[] numbers = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i].strip();
      try {
        numbers[i] = WHOLE.contains(i) ? Numbers.whole(cell) : Numbers.real(cell);
      } catch (NumberFormatException e) {
        throw new InvalidParameter(name, text, LEGAL);
      }
    }
    return numbers;
  }

  private static Stage stage(String name, String text, double[] row) {
    if (row.length != 5
        || !(row[0] > 0 && row[0] <= 100)
        || !(row[1] >= 0 && row[1] <= 100)
        || !isWhole(row[2], 10_000)
        || !(row[3] >= 0 && row[3] <= 100)
        || !isWhole(row[4], 1e8)) {
      throw new InvalidParameter(name, text, LEGAL);
    }
    return new Stage(row[0], row[1], (int) row[2], row[3], (long) row[4]);
  }

  private static boolean isWhole(double value, double most) {
    return value >= 0 && value <= most && value == Math.rint(value);
  }

  private static String format(Stage stage) {
    return Numbers.inWords(stage.rate())
        + "/"
        + Numbers.inWords(stage.rho())
        + "/"
        + stage.batch()
        + "/"
        + Numbers.inWords(stage.decay())
        + "/"
        + stage.epochs();
  }
}
