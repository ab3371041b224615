package org.lemmata.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.tag;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.lemmata.checks.Result;
import org.lemmata.report.LayeredDrawing.Spot;
import org.lemmata.study.claim.Claim;

/**
 * Draws which claim rests on which: a box a claim, with its verdict by shape, colour and title.
 *
 * @param graph the claims and lines
 * @param resultOf what came of a claim
 */
record GraphDrawing(ClaimGraph graph, Function<Claim, Result> resultOf) {

  private static final int MARGIN = 4;
  private static final int ROW = 40;
  private static final int BOX = 28;
  private static final int BETWEEN_LAYERS = 56;

  /** A generous width of a letter, and what a box has beside its letters. */
  private static final double LETTER = 7.9;

  private static final int BESIDE = 40;

  /** The {@code <svg>} element. */
  DomContent svg() {
    List<String> ids = graph.claims().stream().map(Claim::id).toList();
    LayeredDrawing drawing =
        LayeredDrawing.of(
            ids.size(),
            graph.lines().stream()
                .map(
                    line ->
                        new LayeredDrawing.Line(
                            ids.indexOf(line.below()), ids.indexOf(line.above())))
                .toList());
    int[] starts = starts(drawing);
    List<DomContent> parts = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      int layer = drawing.nodes().get(i).layer();
      parts.add(node(graph.claims().get(i), drawing.nodes().get(i), starts[layer]));
    }
    for (int i = 0; i < graph.lines().size(); i++) {
      ClaimGraph.Line line = graph.lines().get(i);
      Claim below = graph.claims().get(ids.indexOf(line.below()));
      parts.add(i, path(drawing.routes().get(i), starts, width(below), line.corrects()));
    }
    int width = starts[starts.length - 1] - BETWEEN_LAYERS + MARGIN;
    int height = (int) Math.ceil(drawing.rows() * ROW) + 2 * MARGIN;
    return tag("svg")
        .attr("role", "group")
        .attr("aria-label", "Which claim rests on which, each a link")
        .attr("width", width)
        .attr("height", height)
        .attr("viewBox", "0 0 " + width + " " + height)
        .with(each(parts, part -> part));
  }

  /** Where each layer begins, and where one more would. */
  private int[] starts(LayeredDrawing drawing) {
    int[] starts = new int[drawing.layers() + 1];
    starts[0] = MARGIN;
    for (int layer = 0; layer < drawing.layers(); layer++) {
      int widest = 0;
      for (int i = 0; i < graph.claims().size(); i++) {
        if (drawing.nodes().get(i).layer() == layer) {
          widest = Math.max(widest, width(graph.claims().get(i)));
        }
      }
      starts[layer + 1] = starts[layer] + widest + BETWEEN_LAYERS;
    }
    return starts;
  }

  private DomContent node(Claim claim, Spot spot, int x) {
    Result result = resultOf.apply(claim);
    VerdictMark mark = VerdictMark.of(result);
    boolean unexpected = !result.problems().isEmpty();
    double y = y(spot);
    return tag("a")
        .attr("href", "#" + Anchors.of(claim))
        .withClasses(mark.key(), unexpected ? "unexpected" : null)
        .with(
            tag("title")
                .withText(
                    claim.title()
                        + ": "
                        + mark.word().toLowerCase(Locale.ROOT)
                        + (unexpected ? ", not as expected" : "")),
            tag("rect")
                .attr("x", x)
                .attr("y", number(y - BOX / 2.0))
                .attr("width", width(claim))
                .attr("height", BOX)
                .attr("rx", 5),
            rawHtml(mark.shapeAt(x + 9, number(y - 7))),
            tag("text").attr("x", x + 30).attr("y", number(y + 4.5)).withText(name(claim)));
  }

  private static ContainerTag<?> path(
      List<Spot> route, int[] starts, int firstWidth, boolean corrects) {
    Spot first = route.get(0);
    StringBuilder path = new StringBuilder("M");
    double x = starts[first.layer()] + firstWidth;
    double y = y(first);
    path.append(number(x)).append(' ').append(number(y));
    for (Spot spot : route.subList(1, route.size())) {
      int layer = spot.layer();
      double begin = starts[layer] - BETWEEN_LAYERS;
      double middle = starts[layer] - BETWEEN_LAYERS / 2.0;
      path.append('H').append(number(begin)).append('C').append(number(middle));
      path.append(' ').append(number(y)).append(' ').append(number(middle)).append(' ');
      y = y(spot);
      path.append(number(y)).append(' ').append(starts[layer]).append(' ').append(number(y));
    }
    return tag("path").attr("d", path.toString()).withClass(corrects ? "line corrects" : "line");
  }

  private static double y(Spot spot) {
    return MARGIN + spot.row() * ROW;
  }

  private static int width(Claim claim) {
    return (int) Math.ceil(name(claim).length() * LETTER) + BESIDE;
  }

  /** The claim's id without the paper's. */
  private static String name(Claim claim) {
    return claim.id().substring(claim.id().indexOf('.') + 1);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
