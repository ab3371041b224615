package org.lemmata.lowlight.figure;

import static org.lemmata.study.figure.Layer.image;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.vertical;
import static org.lemmata.study.figure.Layer.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.lowlight.model.Arm;
import org.lemmata.lowlight.published.ContextTables;
import org.lemmata.study.Scale;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Style;
import org.lemmata.study.table.Published;

/** All figures. */
public final class LowLightFigures {

  private static final String[] SEEDS = {"0", "1", "2", "3", "4"};

  private static final List<String> ARMS =
      List.of(
          "raw",
          "enhancer",
          "wide",
          "illumination",
          "shuffled",
          "constant",
          "decomposition-aggregation",
          "wide-aggregation");

  private static final Axis NAMED =
      Axis.named("", Arrays.stream(Arm.values()).map(LowLightFigures::words).toList()).backwards();

  private LowLightFigures() {}

  /** In their order. */
  public static List<Figure> all() {
    return List.of(scene(), detections(), arms(), precision(), faces(), objects());
  }

  private static Figure scene() {
    return Figure.of("low-light.fig-scene", "A dark scene and what enhancement splits it into")
        .source("ours")
        .caption(
            "A scene by the model of Retinex, 48 × 48 pixels: (a) what the camera gives; (b) the"
                + " same with the power 1/2.2, and the boxes of the objects (orange: ellipse, blue:"
                + " rectangle, yellow: triangle); (c) the true illumination and (d) the one that"
                + " blurred max-RGB estimates, both with that power; (e) the image over the"
                + " estimated illumination, which is what a detector sees of it.")
        .inputs(Input.of("scene", "low-light.scene").set("seed", "3"))
        .panel(Panel.picture("camera").with(image("scene.png").from("scene")))
        .panel(Panel.picture("brightened, with boxes").with(image("boxes.png").from("scene")))
        .panel(Panel.picture("true illumination").with(image("light.png").from("scene")))
        .panel(
            Panel.picture("estimated illumination").with(image("illumination.png").from("scene")))
        .panel(Panel.picture("reflectance").with(image("reflectance.png").from("scene")))
        .columns(3)
        .build();
  }

  private static Figure detections() {
    return Figure.of("low-light.fig-detections", "What two detectors find in the same scene")
        .source("ours")
        .caption(
            "A fresh scene of 32 × 32 pixels after training: its estimated illumination and its"
                + " reflectance, and the boxes of the detector on the enhanced image and of"
                + " decomposition and aggregation that have a score of at least 0.3 (orange:"
                + " ellipse, blue: rectangle, yellow: triangle), on the image with the power 1/2.2."
                + " One scene shows nothing of which is better.")
        .inputs(
            Input.of("enhancer", "low-light.training").set("arm", "enhancer"),
            Input.of("both", "low-light.training").set("arm", "decomposition-aggregation"))
        .panel(
            Panel.picture("estimated illumination")
                .with(image("illumination.png").from("enhancer")))
        .panel(Panel.picture("reflectance").with(image("reflectance.png").from("enhancer")))
        .panel(Panel.picture("enhancer").with(image("detections.png").from("enhancer")))
        .panel(
            Panel.picture("decomposition and aggregation")
                .with(image("detections.png").from("both")))
        .from(Scale.STANDARD)
        .build();
  }

  private static Figure arms() {
    return Figure.of("low-light.fig-arms", "Average precision by arm, and paired differences")
        .source("ours; nothing is a number of the paper")
        .caption(
            "Five seeds, each with its own scenes, initial values and batches, which the arms of a"
                + " seed share: detectors on the raw image, on the enhanced one, and on that with"
                + " the illumination, with that of other images or with a constant one. The wide"
                + " one has as many parameters as those, the widest as many as the one with"
                + " illumination and aggregation. Where SCI is named a network of its kind"
                + " enhances, trained with the detector. (a) AP50. (b) The same less that on the"
                + " enhanced image. (c) Less that of the detector with about as many"
                + " parameters and without illumination: the widest for that with aggregation and"
                + " for itself, the wide one for the others.")
        .inputs(Input.of("arms", "low-light.arms").sweep("seed", SEEDS))
        .panel(
            Panel.of("AP50", Axis.linear("AP50"), NAMED)
                .with(points("ap50", "place").from("arms").by("seed").label("seed {}")))
        .panel(
            Panel.of("over the enhancer", Axis.linear("points"), NAMED)
                .with(vertical(0), points("over_enhancer", "place").from("arms").by("seed")))
        .panel(
            Panel.of("over matched capacity", Axis.linear("points"), NAMED)
                .with(vertical(0), points("over_wide", "place").from("arms").by("seed")))
        .from(Scale.STANDARD)
        .build();
  }

  private static String words(Arm arm) {
    return switch (arm) {
      case RAW -> "raw image";
      case ENHANCER -> "enhanced";
      case WIDE -> "enhanced, wide";
      case ILLUMINATION -> "illumination";
      case SHUFFLED -> "other illumination";
      case CONSTANT -> "constant illumination";
      case DECOMPOSITION_AGGREGATION -> "with aggregation";
      case WIDE_AGGREGATION -> "enhanced, widest";
      case SCI -> "enhanced as SCI does";
      case SCI_ILLUMINATION -> "SCI, illumination";
      case SCI_SHUFFLED -> "SCI, other illumination";
    };
  }

  private static Figure precision() {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < ARMS.size(); i++) {
      layers.add(
          line("recall", "precision")
              .from("curves", where("arm", ARMS.get(i)))
              .label(ARMS.get(i))
              .style(layerStyle(i)));
    }
    return Figure.of("low-light.fig-precision", "Precision against recall by arm")
        .source("ours; COCO's interpolation at 101 recalls")
        .caption(
            "Precision on 300 fresh scenes where an overlap of 0.5 counts, mean of three classes,"
                + " of one seed; the area under a curve is AP50.")
        .inputs(Input.of("curves", "low-light.training").sweep("arm", ARMS.toArray(String[]::new)))
        .panel(
            Panel.of("", Axis.linear("recall").from(0, 1), Axis.linear("precision").from(0, 1))
                .with(layers))
        .from(Scale.STANDARD)
        .build();
  }

  private static Style layerStyle(int arm) {
    Style style = Style.AUTO.colour(arm % 7);
    return arm < 7 ? style : style.dashed();
  }

  private static Figure faces() {
    return published(
        "low-light.table-dark-face",
        "Faces in the dark after eleven enhancers",
        "In the order of the values",
        ContextTables.DARK_FACE,
        "mAP");
  }

  private static Figure objects() {
    return published(
        "low-light.table-ex-dark",
        "Objects in the dark with and without enhancement",
        "Enhancing before detecting changes mAP by −0.5 to 0.1",
        ContextTables.EX_DARK,
        "mAP, percent");
  }

  private static Figure published(
      String id, String title, String remark, Published table, String axis) {
    return Figure.of(id, title)
        .source(table.citation() + "; none is computed here and none is this paper's")
        .caption(
            table.citation()
                + ". Context, not results of the paper on decomposition and aggregation, whose"
                + " numbers are not available here. "
                + remark
                + ".")
        .published(table)
        .panel(
            Panel.of(
                    "",
                    Axis.linear(axis),
                    Axis.named("", table.table().texts("method")).backwards())
                .with(points("map", "number").from(table.name()).grey()))
        .build();
  }
}
