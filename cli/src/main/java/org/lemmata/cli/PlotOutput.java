package org.lemmata.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.figures.table.AxesChoice;
import org.lemmata.figures.table.TablePicture;
import org.lemmata.figures.table.UsualPicture;
import org.lemmata.study.Excerpt;
import org.lemmata.study.Papers;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.run.Part;
import org.lemmata.study.run.Publisher;
import org.lemmata.study.run.Replaceable;
import org.lemmata.study.run.Target;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;
import picocli.CommandLine.Option;

/** The options that have a table drawn. */
final class PlotOutput {

  private static final String PLOT = "--plot";
  private static final String AXES = "--axes";

  private enum Form {
    SVG,
    PDF,
    PNG
  }

  @Option(
      names = PLOT,
      paramLabel = "FILE",
      description = "also draws the table, as SVG, PDF or PNG by the name of the file")
  private String plot;

  @Option(
      names = AXES,
      paramLabel = "AXIS=COLUMN",
      description =
          "what is drawn: x=COLUMN, y=COLUMN (also several), "
              + "by=COLUMN for series, where=COLUMN:VALUE, "
              + "log=x, y, xy or none (default: as a figure of the "
              + "paper shows the study, or the first columns)")
  private List<String> axes = new ArrayList<>();

  private Form form;
  private Target target;

  /**
   * What was said of the axes.
   *
   * @throws RuntimeException if it cannot be followed, or names a column that is not there
   */
  AxesChoice choice(Study<?> study, Request request) {
    AxesChoice choice = AxesChoice.read(AXES, axes);
    List<String> columns = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (Parameter parameter : ParameterSpec.of(study.parameters()).parameters()) {
      if (request.swept().contains(parameter.name())) {
        (parameter.isNumber() ? numbers : columns).add(parameter.name());
      }
    }
    for (Column column : study.columns()) {
      (column.type() == Column.Type.TEXT ? columns : numbers).add(column.name());
    }
    columns.addAll(numbers);
    choice.check(columns, numbers);
    return choice;
  }

  /** Whether the table is to be drawn. */
  boolean isWanted() {
    return plot != null;
  }

  /**
   * Refuses, before anything is computed, a target that cannot be written or is another file of the
   * run.
   *
   * @param table where the table goes, checked
   */
  void check(TableOutput table, Request request) {
    if (plot != null) {
      Path name = Arguments.path(PLOT, plot);
      form = form(plot);
      target = UsageProblem.ofFinding(() -> Target.of(name));
      InputFiles.of(request).requireOther(PLOT, name, target);
      if (table.writes(target)) {
        throw new InvalidParameter(PLOT, name, "another file than that of --out");
      }
      UsageProblem.ofTargets(
          () ->
              new Publisher(table.overwrites())
                  .check(target, Replaceable.bytes(TablePicture::isOne)));
    }
  }

  private static Form form(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    for (Form one : Form.values()) {
      if (one.name().equals(ending)) {
        return one;
      }
    }
    throw new UsageProblem(PLOT + "=" + Excerpt.of(name) + " must end with .svg, .pdf or .png");
  }

  /** Draws the table, if that was asked for. */
  void write(
      Table table,
      Study<?> study,
      Request request,
      Papers papers,
      boolean overwrite,
      Consumer<String> notices) {
    if (plot == null) {
      return;
    }
    Optional<TablePicture> usual = new UsualPicture(papers).of(study.id(), table, request.swept());
    Drawing drawing =
        choice(study, request)
            .of(usual, table, request.swept())
            .orElseThrow(
                () -> new UsageProblem("no two columns of " + study.id() + " hold numbers to plot"))
            .draw(study.title(), table);
    new Publisher(overwrite).publish(List.of(Part.of(target, bytes(drawing))));
    notices.accept("wrote " + target.asked());
  }

  private byte[] bytes(Drawing drawing) {
    return switch (form) {
      case SVG -> drawing.svg().getBytes(StandardCharsets.UTF_8);
      case PDF -> drawing.pdf();
      case PNG -> drawing.png();
    };
  }
}
