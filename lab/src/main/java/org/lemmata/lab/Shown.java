package org.lemmata.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What the page shows of a run.
 *
 * @param command what makes the same table
 * @param drawn what makes the same drawing; null if there is none, or a run is pinned to it
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
    String drawn,
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
   * @param empty the same without the curves, as SVG; null if it was not asked for
   * @param area where the plot is: left, top, width and height in the drawing's own units
   * @param axes what is along which axis, as behind {@code --axes}; empty where the drawing is that
   *     of a figure
   * @param pinned whether an earlier run is drawn below
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Picture(String svg, String empty, List<Double> area, List<String> axes, boolean pinned) {}
}
