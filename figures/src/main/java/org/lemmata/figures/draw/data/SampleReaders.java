package org.lemmata.figures.draw.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lemmata.study.figure.Frame;
import org.lemmata.study.figure.Geometry;

/**
 * How each kind of layer is read.
 *
 * @param frame the panel's; what it cannot show is left out, or breaks a line or a band
 * @param series the rows of every series of the layer
 */
record SampleReaders(Frame frame, List<Rows> series) implements Geometry.Visitor<SampleReader> {

  @Override
  public SampleReader line(Geometry.Line line) {
    return rows -> {
      double[] x = rows.column(line.x());
      double[] y = rows.column(line.y());
      Drawable drawable = Drawable.in(frame);
      return withoutEnds(
          IntStream.range(0, x.length)
              .mapToObj(i -> drawable.at(x[i], y[i]) ? Sample.at(x[i], y[i]) : gap(x[i]))
              .toList());
    };
  }

  @Override
  public SampleReader points(Geometry.Points points) {
    return rows -> {
      double[] x = rows.column(points.x());
      double[] y = rows.column(points.y());
      double[] error = points.error().isEmpty() ? missing(x.length) : rows.column(points.error());
      return shown(x, y).mapToObj(i -> point(x[i], y[i], error[i])).toList();
    };
  }

  private static Sample point(double x, double y, double error) {
    return Double.isFinite(y - error) && Double.isFinite(y + error)
        ? Sample.within(x, y, y - error, y + error)
        : Sample.at(x, y);
  }

  /** A band whose lower end alone lies outside a logarithmic axis still reaches its bottom. */
  @Override
  public SampleReader band(Geometry.Band band) {
    return rows -> {
      double[] x = rows.column(band.x());
      double[] low = rows.column(band.low());
      double[] high = rows.column(band.high());
      Drawable drawable = Drawable.in(frame);
      return withoutEnds(
          IntStream.range(0, x.length)
              .mapToObj(
                  i ->
                      drawable.at(x[i], high[i]) && Double.isFinite(low[i])
                          ? Sample.within(x[i], Double.NaN, low[i], high[i])
                          : gap(x[i]))
              .toList());
    };
  }

  private Sample gap(double x) {
    return Sample.gap(Drawable.in(frame).onX(x) ? x : Double.NaN);
  }

  /** Nothing is broken before the first datum and behind the last. */
  private static List<Sample> withoutEnds(List<Sample> samples) {
    int from = 0;
    int to = samples.size();
    while (from < to && samples.get(from).isGap()) {
      from++;
    }
    while (from < to && samples.get(to - 1).isGap()) {
      to--;
    }
    return samples.subList(from, to);
  }

  @Override
  public SampleReader rule(Geometry.Rule rule) {
    return rows -> rule(rule.direction(), rule.at());
  }

  @Override
  public SampleReader ruleAt(Geometry.RuleAt rule) {
    return rows -> {
      if (rows.indices().size() > 1) {
        throw new IllegalArgumentException(
            "a rule needs one row, but " + rows.indices().size() + " are selected");
      }
      return rule(rule.direction(), rows.column(rule.column()));
    };
  }

  private List<Sample> rule(Geometry.Direction direction, double... values) {
    Drawable drawable = Drawable.in(frame);
    return direction == Geometry.Direction.HORIZONTAL
        ? Arrays.stream(values)
            .filter(drawable::onY)
            .mapToObj(value -> Sample.at(Double.NaN, value))
            .toList()
        : Arrays.stream(values)
            .filter(drawable::onX)
            .mapToObj(value -> Sample.at(value, Double.NaN))
            .toList();
  }

  /** All series have the same bins. */
  @Override
  public SampleReader histogram(Geometry.Histogram histogram) {
    double[] together =
        series.stream().flatMapToDouble(rows -> onX(rows, histogram.column())).toArray();
    Bins bins = Bins.over(((Frame.Axes) frame).x(), together, histogram.bins());
    return rows -> bins.densities(onX(rows, histogram.column()).toArray());
  }

  private DoubleStream onX(Rows rows, String column) {
    return Arrays.stream(rows.column(column)).filter(Drawable.in(frame)::onX);
  }

  @Override
  public SampleReader heatMap(Geometry.HeatMap map) {
    return rows -> {
      double[] x = rows.column(map.x());
      double[] y = rows.column(map.y());
      double[] value = rows.column(map.value());
      return shown(x, y)
          .filter(i -> Double.isFinite(value[i]))
          .mapToObj(i -> Sample.cell(x[i], y[i], value[i]))
          .toList();
    };
  }

  /** An image has no numbers. */
  @Override
  public SampleReader image(Geometry.Image image) {
    return rows -> List.of();
  }

  private IntStream shown(double[] x, double[] y) {
    Drawable drawable = Drawable.in(frame);
    return IntStream.range(0, x.length).filter(i -> drawable.at(x[i], y[i]));
  }

  private static double[] missing(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
