package org.lemmata.lab;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.figures.table.AxesChoice;
import org.lemmata.figures.table.TablePicture;
import org.lemmata.figures.table.TablePlot;
import org.lemmata.figures.table.UsualPicture;
import org.lemmata.linalg.parallel.CpuAccount;
import org.lemmata.study.Papers;
import org.lemmata.study.Progress;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.run.Batch;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Invocation;
import org.lemmata.study.table.Table;

/** Runs what addresses ask for, and draws it. */
final class Studio {

  private static final int ROWS_SHOWN = 100;
  private static final int POINTS_TOLD = 3;

  private final Bench bench;
  private final UsualPicture usual;
  private final RecentTables recent = new RecentTables();

  Studio(Papers papers, Bench bench) {
    this.bench = bench;
    this.usual = new UsualPicture(papers);
  }

  /**
   * Runs and draws.
   *
   * @throws RuntimeException what the command would have ended with
   */
  Shown show(Asked asked, EventStream stream) {
    long start = System.nanoTime();
    Wanted wanted = asked.wanted(bench);
    Batch.Order order = wanted.order();
    CpuAccount account = new CpuAccount();
    Runner runner =
        bench.runner(new ProgressEvents(stream), sentence -> stream.say("notice", sentence));
    Runner.Computed computed = account.charge(() -> runner.answer(order.study(), order.request()));
    recent.keep(order, computed.table());
    Optional<Shown.Picture> picture =
        account.charge(() -> picture(asked, wanted, computed.table()));
    return shown(order, computed, picture.orElse(null), account, System.nanoTime() - start);
  }

  /** The table that an address asks for: one of the last that were shown, or computed anew. */
  Table table(Asked asked) {
    return table(asked.wanted(bench).order());
  }

  private Table table(Batch.Order order) {
    return recent
        .find(order)
        .orElseGet(
            () -> bench.runner(Progress.NONE, notice -> {}).run(order.study(), order.request()));
  }

  /** The drawing that an address asks for; empty if no two columns hold numbers. */
  Optional<Drawing> drawing(Asked asked) {
    Wanted wanted = asked.wanted(bench);
    Table table = table(wanted.order());
    return look(wanted, table).map(look -> draw(look, wanted, table, pinned(asked, wanted, look)));
  }

  private Optional<TablePicture> look(Wanted wanted, Table table) {
    List<String> swept = wanted.order().request().swept();
    return wanted.axes().of(usual.of(wanted.order().study().id(), table, swept), table, swept);
  }

  private static Drawing draw(
      TablePicture look, Wanted wanted, Table table, Optional<Table> pinned) {
    String title = wanted.order().study().title();
    return look instanceof TablePlot plot
        ? plot.draw(title, table, pinned)
        : look.draw(title, table);
  }

  /** An earlier table of the same study, if it has the columns that are drawn. */
  private Optional<Table> pinned(Asked asked, Wanted wanted, TablePicture look) {
    return asked
        .pinned()
        .map(it -> it.wanted(bench).order())
        .filter(it -> it.study().id().equals(wanted.order().study().id()))
        .filter(it -> look instanceof TablePlot)
        .map(this::table)
        .filter(table -> ((TablePlot) look).fits(table));
  }

  private Optional<Shown.Picture> picture(Asked asked, Wanted wanted, Table table) {
    String title = wanted.order().study().title();
    return look(wanted, table)
        .map(
            look -> {
              Optional<Table> pinned = pinned(asked, wanted, look);
              Drawing drawing = draw(look, wanted, table, pinned);
              Rectangle2D area = drawing.plotArea(0);
              Optional<Drawing> empty =
                  !asked.query().has("predict")
                      ? Optional.empty()
                      : look instanceof TablePlot plot
                          ? Optional.of(plot.axes(title, table, pinned))
                          : look.axes(title, table);
              return new Shown.Picture(
                  drawing.svg(),
                  empty.map(Drawing::svg).orElse(null),
                  List.of(area.getX(), area.getY(), area.getWidth(), area.getHeight()),
                  look instanceof TablePlot plot ? AxesChoice.settings(plot) : List.of(),
                  pinned.isPresent());
            });
  }

  private static Shown shown(
      Batch.Order order,
      Runner.Computed computed,
      Shown.Picture picture,
      CpuAccount account,
      long nanos) {
    Table table = computed.table();
    List<Column> columns = table.columns();
    List<List<String>> texts = columns.stream().map(column -> table.texts(column.name())).toList();
    return new Shown(
        command(order),
        picture == null || picture.pinned() ? null : drawn(order, picture.axes()),
        computed.reused(),
        objections(order),
        account.spent().toNanos() / 1e6,
        nanos / 1e6,
        table.size(),
        columns.stream().map(Column::name).toList(),
        IntStream.range(0, Math.min(ROWS_SHOWN, table.size()))
            .mapToObj(row -> texts.stream().map(cells -> cells.get(row)).toList())
            .toList(),
        picture);
  }

  private static String command(Batch.Order order) {
    Request request = order.request();
    return new Invocation(
            order.study().id(), request.set(), request.sweep(), request.seed(), request.force())
        .command();
  }

  private static String drawn(Batch.Order order, List<String> axes) {
    StringBuilder command = new StringBuilder(command(order)).append(" --plot figure.svg");
    axes.forEach(setting -> command.append(" --axes ").append(Invocation.quoted(setting)));
    return command.toString();
  }

  /** As a file. */
  static String csv(Table table) {
    return Csv.write(table);
  }

  private static List<String> objections(Batch.Order order) {
    Set<String> sentences = new LinkedHashSet<>();
    List<Map<String, String>> points = order.request().points();
    points
        .subList(0, Math.min(POINTS_TOLD, points.size()))
        .forEach(set -> sentences.addAll(objections(order.study(), set)));
    return new ArrayList<>(sentences);
  }

  private static <P extends Record> List<String> objections(
      Study<P> study, Map<String, String> set) {
    return study.objections(ParameterSpec.of(study.parameters()).parse(set));
  }
}
