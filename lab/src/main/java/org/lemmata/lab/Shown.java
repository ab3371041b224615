package org.lemmata.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What the page shows of a run.
 *
 * @param command what makes the same table
 * @param reused whether it was in the cache
 * @param forced what the parameters break, one sentence each
 * @param cpuMillis the CPU time of running and drawing, of all threads
 * @param millis the time that passed
 * @param rows how many rows the table has
 * @param columns the names of its columns
 * @param cells the first rows, as the CSV writes them
 * @param picture the drawing; null if no two columns hold numbers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Shown(
    String command,
    boolean reused,
    List<String> forced,
    double cpuMillis,
    double millis,
    int rows,
    List<String> columns,
    List<List<String>> cells,
    Picture picture) {

  /**
   * A drawing.
   *
   * @param svg as SVG
   * @param axes the axes alone, as SVG; null if they were not asked for
   * @param area where the plot is: left, top, width and height in the drawing's own units
   * @param x the column along the horizontal axis
   * @param curves the columns over it
   * @param by the column that splits the rows, or empty
   * @param logX whether the horizontal axis is logarithmic
   * @param logY whether the vertical axis is logarithmic
   * @param pinned whether an earlier run is drawn below
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Picture(
      String svg,
      String axes,
      List<Double> area,
      String x,
      List<String> curves,
      String by,
      boolean logX,
      boolean logY,
      boolean pinned) {}
}
