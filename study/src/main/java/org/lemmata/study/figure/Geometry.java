package org.lemmata.study.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of layer: what is drawn of which columns. Rows, label and style are the {@link Layer}'s.
 *
 * <p>A new kind is a record here, a method of {@link Visitor}, and its drawing where figures are
 * drawn; nothing else tells kinds apart.
 */
public interface Geometry {

  /** A word for the kind, such as {@code line}. */
  String kind();

  /** The number columns that it reads, in any order; a place that names none is left out. */
  List<String> columns();

  /** The artefact of its input that it shows, if it shows one. */
  default Optional<String> artefact() {
    return Optional.empty();
  }

  /** Whether it stands between two axes. */
  default boolean onAxes() {
    return true;
  }

  /** Whether it stands on the sphere. */
  default boolean onSphere() {
    return false;
  }

  /** Whether it stands in a frame without axes. */
  default boolean inPicture() {
    return false;
  }

  /** The style that a layer of this kind has before it says otherwise. */
  default Style style() {
    return Style.AUTO;
  }

  /** Hands itself to the method of its kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method a kind.
   *
   * @param <R> what is made of a layer
   */
  interface Visitor<R> {

    /** A line. */
    R line(Line line);

    /** Points. */
    R points(Points points);

    /** A band. */
    R band(Band band);

    /** A rule at a constant. */
    R rule(Rule rule);

    /** A rule at a value of a table. */
    R ruleAt(RuleAt rule);

    /** A histogram. */
    R histogram(Histogram histogram);

    /** A heat map. */
    R heatMap(HeatMap map);

    /** An image. */
    R image(Image image);
  }

  /** A line through points in the order of the rows. */
  record Line(String x, String y) implements Geometry {

    @Override
    public String kind() {
      return "line";
    }

    @Override
    public List<String> columns() {
      return List.of(x, y);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.line(this);
    }
  }

  /** Points, with vertical error bars of one standard error where {@code error} names a column. */
  record Points(String x, String y, String error) implements Geometry {

    @Override
    public String kind() {
      return "points";
    }

    @Override
    public List<String> columns() {
      return Stream.of(x, y, error).filter(name -> !name.isEmpty()).toList();
    }

    @Override
    public boolean onSphere() {
      return error.isEmpty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.points(this);
    }
  }

  /** A filled band between two columns. */
  record Band(String x, String low, String high) implements Geometry {

    @Override
    public String kind() {
      return "band";
    }

    @Override
    public List<String> columns() {
      return List.of(x, low, high);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.band(this);
    }
  }

  /** A straight line across the panel at a constant that follows from the setting. */
  record Rule(Direction direction, double at) implements Geometry {

    @Override
    public String kind() {
      return "rule";
    }

    @Override
    public List<String> columns() {
      return List.of();
    }

    @Override
    public Style style() {
      return Style.AUTO.grey().dashed();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rule(this);
    }
  }

  /** A straight line across the panel at the value of a column, which has one row a series. */
  record RuleAt(Direction direction, String column) implements Geometry {

    @Override
    public String kind() {
      return "rule";
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public Style style() {
      return Style.AUTO.grey().dashed();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ruleAt(this);
    }
  }

  /** A histogram of a column, as a density. */
  record Histogram(String column, int bins) implements Geometry {

    @Override
    public String kind() {
      return "histogram";
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.histogram(this);
    }
  }

  /**
   * A matrix, or a function on the sphere: one coloured cell a row, reaching halfway to its
   * neighbours; it should be the panel's only filled layer. On the sphere the cells are the centres
   * of a grid that is equally spaced in longitude and in latitude.
   */
  record HeatMap(String x, String y, String value, Colours colours) implements Geometry {

    @Override
    public String kind() {
      return "heatmap";
    }

    @Override
    public List<String> columns() {
      return List.of(x, y, value);
    }

    @Override
    public boolean onSphere() {
      return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.heatMap(this);
    }
  }

  /**
   * An image that a study made: an artefact of the media type {@code image/png}.
   *
   * @param name the artefact's name
   */
  record Image(String name) implements Geometry {

    @Override
    public String kind() {
      return "image";
    }

    @Override
    public List<String> columns() {
      return List.of();
    }

    @Override
    public Optional<String> artefact() {
      return Optional.of(name);
    }

    @Override
    public boolean onAxes() {
      return false;
    }

    @Override
    public boolean inPicture() {
      return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.image(this);
    }
  }

  /** Which way a rule runs. */
  enum Direction {
    /** Parallel to the x axis. */
    HORIZONTAL,
    /** Parallel to the y axis. */
    VERTICAL
  }

  /** How a heat map colours values. */
  enum Colours {
    /** Signed values: white at zero, the same strength on both sides. */
    DIVERGING,
    /** Values with a natural order, light to dark. */
    SEQUENTIAL
  }
}
