package org.lemmata.harmonics.figure;

import static org.lemmata.study.figure.Layer.heatMap;
import static org.lemmata.study.figure.Layer.image;
import static org.lemmata.study.figure.Layer.points;

import org.lemmata.harmonics.study.GlobeStudies;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Projection;

/** A random and a zonal harmonic side by side. */
final class MapFigure {

  private static final String DEGREE = "12";

  /** One whose axis lies far from the edge of the map, with the default seed. */
  private static final String DRAW = "7";

  private static final int BLACK = 6;

  private MapFigure() {}

  static Figure maps() {
    return Figure.of("harmonics.fig-maps", "A random harmonic and a zonal one")
        .source(HarmonicsFigures.OURS)
        .caption(
            "Two harmonics g of degree k = 12 on the sphere of three dimensions, both divided by"
                + " their L² norm, in Mollweide's equal-area projection. Each panel has its own"
                + " colour scale. (a) Independent normal coefficients: peaks of about the same"
                + " height all over the sphere. (b) A zonal harmonic about a random axis, the worst"
                + " case of Fact 2: a spike of height √N = 5 at the axis, its like at the opposite"
                + " point, and little elsewhere. Rings mark the largest |g|/‖g‖₂ that an ascent"
                + " from the best point of a fine net found; the true largest value is at most 0.5%"
                + " higher (certified, see harmonics.maximum). The opposite point has the same"
                + " value.")
        .inputs(
            input("random-map", "harmonics.map", "random").set("resolution", "2.5", "2.5", "2"),
            input("random-maximum", "harmonics.maximum", "random"),
            input("zonal-map", "harmonics.map", "zonal").set("resolution", "2.5", "2.5", "2"),
            input("zonal-maximum", "harmonics.maximum", "zonal"))
        .panel(panel("random", "random harmonic"))
        .panel(panel("zonal", "zonal harmonic"))
        .build();
  }

  static Figure globes() {
    return Figure.of("harmonics.fig-globes", "The same two harmonics, seen from outside")
        .source(HarmonicsFigures.OURS)
        .caption(
            "The two harmonics of harmonics.fig-maps, of degree k = 12, as pictures that the study"
                + " harmonics.map makes: the half of the sphere around longitude 0 on the equator,"
                + " seen from far away. Blue is negative, red positive, white zero; the strongest"
                + " colour is each one's largest absolute value on its map. As k is even, the other"
                + " half is the mirror image of this one through the centre. (a) Peaks everywhere."
                + " (b) The rings around the axis, and the spike where it comes out.")
        .inputs(
            input("random", "harmonics.map", "random").set("resolution", "2.5", "2.5", "2"),
            input("zonal", "harmonics.map", "zonal").set("resolution", "2.5", "2.5", "2"))
        .panel(Panel.picture("random harmonic").with(image(GlobeStudies.IMAGE).from("random")))
        .panel(Panel.picture("zonal harmonic").with(image(GlobeStudies.IMAGE).from("zonal")))
        .build();
  }

  private static Input input(String name, String study, String harmonic) {
    return Input.of(name, study).set("k", DEGREE).set("draw", DRAW).set("harmonic", harmonic);
  }

  private static Panel panel(String harmonic, String title) {
    return Panel.globe(title, Projection.MOLLWEIDE)
        .with(
            heatMap("longitude", "latitude", "value").from(harmonic + "-map").label("g(x) / ‖g‖₂"),
            points("longitude", "latitude")
                .from(harmonic + "-maximum")
                .label("largest |g| found")
                .colour(BLACK));
  }
}
