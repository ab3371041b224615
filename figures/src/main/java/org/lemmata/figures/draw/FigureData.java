package org.lemmata.figures.draw;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.study.Papers;
import org.lemmata.study.Scale;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Table;

/**
 * A figure with its tables, ready to be drawn.
 *
 * @param figure the declaration
 * @param scale how much work its tables are
 * @param tables its inputs by name, each with its provenance, and tables of other people by theirs
 */
public record FigureData(Figure figure, Scale scale, Map<String, Table> tables) {

  /** Keeps an ordered immutable copy. */
  public FigureData {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /**
   * Runs every input of one figure; for several, {@link FigureTables} runs them side by side.
   *
   * @param figure the declaration
   * @param scale chooses the inputs' settings
   * @param papers where the studies are found
   * @param runner runs them
   * @param seed the seed of every input
   * @throws org.lemmata.study.UnknownName if an input names a study or a parameter that is unknown
   * @throws org.lemmata.study.param.InvalidParameter if a setting is illegal
   * @throws org.lemmata.study.run.Objected if a study objects to an input that is not forced
   */
  public static FigureData compute(
      Figure figure, Scale scale, Papers papers, Runner runner, long seed) {
    FigureTables.Prepared prepared =
        new FigureTables(papers, runner, scale, seed).compute(List.of(figure)).get(0);
    if (prepared.failure() != null) {
      throw prepared.failure();
    }
    return prepared.data().orElseThrow();
  }

  /**
   * Prepares the picture.
   *
   * @throws IllegalArgumentException if a layer names an input or a column that is unknown
   */
  public Drawing drawing() {
    return new Drawing(figure, tables);
  }
}
