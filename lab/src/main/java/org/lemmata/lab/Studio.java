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
import org.lemmata.figures.draw.TablePlot;
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
  private final UsualPlot usual;
  private final RecentTables recent = new RecentTables();

  Studio(Papers papers, Bench bench) {
    this.bench = bench;
    this.usual = new UsualPlot(papers);
  }

  /**
   * Runs and draws.
   *
   * @throws RuntimeException what the command would have ended with
   */
  Shown show(Asked asked, EventStream stream) {
    long start = System.nanoTime();
    Batch.Order order = asked.order(bench);
    CpuAccount account = new CpuAccount();
    Runner runner =
        bench.runner(new ProgressEvents(stream), sentence -> stream.say("notice", sentence));
    Runner.Computed computed = account.charge(() -> runner.answer(order.study(), order.request()));
    recent.keep(order, computed.table());
    Optional<Shown.Picture> picture = account.charge(() -> picture(asked, order, computed.table()));
    return shown(order, computed, picture.orElse(null), account, System.nanoTime() - start);
  }

  /** The table that an address asks for: one of the last that were shown, or computed anew. */
  Table table(Asked asked) {
    Batch.Order order = asked.order(bench);
    return recent
        .find(order)
        .orElseGet(
            () -> bench.runner(Progress.NONE, notice -> {}).run(order.study(), order.request()));
  }

  /** The drawing that an address asks for; empty if no two columns hold numbers. */
  Optional<Drawing> drawing(Asked asked) {
    Batch.Order order = asked.order(bench);
    Table table = table(asked);
    return plot(asked, order, table)
        .map(plot -> plot.draw(order.study().title(), table, pinned(asked, order, plot)));
  }

  private Optional<TablePlot> plot(Asked asked, Batch.Order order, Table table) {
    return usual
        .of(order.study().id(), table, order.request().swept())
        .map(plot -> asked.plot(plot, table));
  }

  /** An earlier table of the same study, if it has the columns that are drawn. */
  private Optional<Table> pinned(Asked asked, Batch.Order order, TablePlot plot) {
    return asked
        .pinned()
        .filter(it -> it.order(bench).study().id().equals(order.study().id()))
        .map(this::table)
        .filter(plot::fits);
  }

  private Optional<Shown.Picture> picture(Asked asked, Batch.Order order, Table table) {
    String title = order.study().title();
    return plot(asked, order, table)
        .map(
            plot -> {
              Optional<Table> pinned = pinned(asked, order, plot);
              Drawing drawing = plot.draw(title, table, pinned);
              Rectangle2D area = drawing.plotArea(0);
              return new Shown.Picture(
                  drawing.svg(),
                  asked.query().has("predict") ? plot.axes(title, table, pinned).svg() : null,
                  List.of(area.getX(), area.getY(), area.getWidth(), area.getHeight()),
                  plot.x(),
                  plot.curves().stream().map(TablePlot.Curve::column).toList(),
                  plot.by(),
                  plot.logX(),
                  plot.logY(),
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
