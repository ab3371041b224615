package org.lemmata.figures.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lemmata.study.UnknownName;
import org.lemmata.study.figure.Where;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/**
 * What a user says of a plot's axes; what is not said is as it usually is.
 *
 * @param x the column along the horizontal axis
 * @param y the columns over it
 * @param by the column that splits rows into series; an empty one does not
 * @param where what every row that is drawn satisfies
 * @param log which axes are logarithmic: x, y, xy or none
 */
public record AxesChoice(
    Optional<String> x,
    List<String> y,
    Optional<String> by,
    List<Where> where,
    Optional<String> log) {

  /** Nothing is said. */
  public static final AxesChoice NONE =
      new AxesChoice(Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty());

  private static final Set<String> LOGS = Set.of("x", "y", "xy", "none");

  private static final String LEGAL =
      "x=COLUMN, y=COLUMN, by=COLUMN or by=, where=COLUMN:VALUE, or log=x, y, xy or none";

  /** Keeps immutable copies. */
  public AxesChoice {
    y = List.copyOf(y);
    where = List.copyOf(where);
  }

  /**
   * Reads what was typed.
   *
   * @param option what it is called in a refusal
   * @param settings of the form {@code name=value}; y and where may come several times
   * @throws InvalidParameter if one is none of these
   */
  public static AxesChoice read(String option, List<String> settings) {
    AxesChoice choice = NONE;
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      String value = setting.substring(equals + 1);
      String name = equals < 0 ? "" : setting.substring(0, equals);
      int colon = value.indexOf(':');
      if (!choice.takes(name, value)) {
        throw new InvalidParameter(option, setting, LEGAL);
      }
      choice =
          switch (name) {
            case "x" -> choice.with(Optional.of(value), choice.by, choice.log);
            case "by" -> choice.with(choice.x, Optional.of(value), choice.log);
            case "log" -> choice.with(choice.x, choice.by, Optional.of(value));
            case "y" -> choice.and(value);
            default -> choice.and(new Where(value.substring(0, colon), value.substring(colon + 1)));
          };
    }
    return choice;
  }

  private boolean takes(String name, String value) {
    return switch (name) {
      case "x" -> x.isEmpty() && !value.isEmpty();
      case "by" -> by.isEmpty();
      case "log" -> log.isEmpty() && LOGS.contains(value);
      case "y" -> !value.isEmpty();
      case "where" -> value.indexOf(':') > 0;
      default -> false;
    };
  }

  private AxesChoice with(
      Optional<String> across, Optional<String> split, Optional<String> logarithmic) {
    return new AxesChoice(across, y, split, where, logarithmic);
  }

  private AxesChoice and(String column) {
    List<String> more = new ArrayList<>(y);
    more.add(column);
    return new AxesChoice(x, more, by, where, log);
  }

  private AxesChoice and(Where condition) {
    List<Where> more = new ArrayList<>(where);
    more.add(condition);
    return new AxesChoice(x, y, by, more, log);
  }

  /** A plot as it would be typed. */
  public static List<String> settings(TablePlot plot) {
    List<String> settings = new ArrayList<>(List.of("x=" + plot.x()));
    plot.curves().forEach(curve -> settings.add("y=" + curve.column()));
    settings.add("by=" + plot.by());
    plot.where().forEach(one -> settings.add("where=" + one.column() + ":" + one.text()));
    String log = (plot.logX() ? "x" : "") + (plot.logY() ? "y" : "");
    settings.add("log=" + (log.isEmpty() ? "none" : log));
    return settings;
  }

  /**
   * Refuses columns that are not there, or cannot be drawn.
   *
   * @param columns all columns of the table
   * @param numbers those that hold numbers
   * @throws UnknownName if one is not among them
   */
  public void check(List<String> columns, List<String> numbers) {
    List<String> drawn = new ArrayList<>(y);
    x.ifPresent(drawn::add);
    drawn.forEach(name -> check("column of numbers", name, numbers));
    by.filter(name -> !name.isEmpty()).ifPresent(name -> check("column", name, columns));
    where.forEach(condition -> check("column", condition.column(), columns));
  }

  private static void check(String kind, String name, List<String> known) {
    if (!known.contains(name)) {
      throw new UnknownName(kind, name, known);
    }
  }

  /**
   * The usual picture with what is said otherwise.
   *
   * @param usual the usual picture, if there is one
   * @param swept the swept parameters, outermost first
   * @return empty if there is nothing to begin from
   */
  public Optional<TablePicture> of(Optional<TablePicture> usual, Table table, List<String> swept) {
    if (equals(NONE)) {
      return usual;
    }
    Optional<TablePlot> known =
        usual.filter(TablePlot.class::isInstance).map(TablePlot.class::cast);
    return known.or(() -> UsualPicture.plot(table, swept)).map(plot -> of(plot, table));
  }

  private TablePlot of(TablePlot usual, Table table) {
    boolean same = x.isEmpty() || x.get().equals(usual.x());
    return new TablePlot(
        x.orElse(usual.x()),
        y.isEmpty()
            ? usual.curves()
            : y.stream()
                .map(name -> new TablePlot.Curve(name, dashed(name, usual, table)))
                .toList(),
        by.orElse(usual.by()),
        where.isEmpty() && same && by.isEmpty() ? usual.where() : where,
        log.map(axes -> axes.contains("x")).orElse(usual.logX()),
        log.map(axes -> axes.contains("y")).orElse(usual.logY()));
  }

  private static boolean dashed(String name, TablePlot usual, Table table) {
    Column column = table.columns().get(table.indexOf(name));
    return usual.curves().contains(new TablePlot.Curve(name, true)) || Prediction.is(column);
  }
}
