package org.lemmata.lowlight.study;

import java.util.List;
import org.lemmata.lowlight.data.LabelledImage;
import org.lemmata.lowlight.data.LabelledImages;
import org.lemmata.lowlight.enhance.Decomposition;
import org.lemmata.lowlight.scene.Box;
import org.lemmata.lowlight.scene.Lighting;
import org.lemmata.lowlight.scene.RetinexScenes;
import org.lemmata.lowlight.scene.Scene;
import org.lemmata.lowlight.scene.SceneObject;
import org.lemmata.study.Declaration;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;

/** The light on labelled objects in a user's photographs. */
public final class ImagesStudy {

  private ImagesStudy() {}

  /** The parameters. */
  public record Parameters(
      @Param(
              value = "built-in, or @FOLDER with images and boxes in YOLO's format",
              byDefault = "built-in",
              examples = "built-in")
          LabelledImages data,
      @Param(
              value = "pixels a side to which images are squeezed",
              byDefault = "96",
              min = 32,
              max = 1024,
              trial = {32, 64})
          int side) {}

  /** A box and the light that is estimated there. */
  private record Lit(String image, int kind, Box box, double light) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("low-light.images", Parameters.class)
          .title("How dark the labelled objects in your own photographs are")
          .describedBy(
              """
              Reads a folder of PNG or JPEG images with boxes in YOLO's format (a text of class,
              centre and sides beside each image, or in labels in place of images, and
              classes.txt), turns each image as its camera was held (the orientation in a JPEG's
              EXIF), so that boxes are of what is seen, squeezes it to a square, and splits it by
              blurred max-RGB. Grey images count as three equal colours. A row is a box with the
              mean of the estimated illumination in it. Beside the rows: the first image with the
              power 1/2.2 and its boxes (boxes.png), its estimated illumination with that power
              (illumination.png) and its reflectance (reflectance.png). What is built in is one
              scene of low-light.scene's kind. Detectors are trained on such a folder by
              low-light.arms.
              """)
          .rows(Lit.class)
          .text("image", "name of the file", Lit::image)
          .whole("kind", "number of the class, from 0", Lit::kind)
          .real("left", "pixel", "smallest x of the box in the square", lit -> lit.box().left())
          .real("top", "pixel", "smallest y, downwards", lit -> lit.box().top())
          .real("right", "pixel", "largest x", lit -> lit.box().right())
          .real("bottom", "pixel", "largest y", lit -> lit.box().bottom())
          .real(
              "light",
              "mean of the estimated illumination over pixels with their middle in the box; empty"
                  + " if there is none",
              Lit::light)
          .computedBy(ImagesStudy::compute);

  private static void compute(Parameters p, Run run, Declaration.Output<? super Lit> out) {
    List<LabelledImage> images = p.data.images();
    if (images.isEmpty()) {
      RetinexScenes world = new RetinexScenes(p.side, Lighting.DARK);
      Scene scene = world.draw(run.streams().stream(0));
      rows("built-in", scene, p.side, out);
      pictures(scene, p.side, out);
      return;
    }
    if (images.stream().allMatch(image -> image.boxes().isEmpty())) {
      throw new InvalidParameter("data", p.data, "a folder in which an image has a box");
    }
    images.forEach(image -> rows(image.name(), image.square(p.side), p.side, out));
    pictures(images.get(0).square(p.side), p.side, out);
  }

  private static void rows(
      String name, Scene scene, int side, Declaration.Output<? super Lit> out) {
    float[] light = Decomposition.of(scene.image(), side).illumination();
    for (SceneObject object : scene.objects()) {
      out.accept(new Lit(name, object.kind(), object.box(), mean(light, side, object.box())));
    }
  }

  private static double mean(float[] light, int side, Box box) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < light.length; i++) {
      double x = i % side + 0.5;
      int row = i / side;
      double y = row + 0.5;
      if (x >= box.left() && x <= box.right() && y >= box.top() && y <= box.bottom()) {
        sum += light[i];
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private static void pictures(Scene scene, int side, Declaration.Output<? super Lit> out) {
    Decomposition parts = Decomposition.of(scene.image(), side);
    out.artefact(
        Canvas.of(SceneStudy.visible(scene.image(), side), side)
            .objects(scene.objects())
            .png("boxes.png"));
    out.artefact(
        Canvas.of(SceneStudy.visible(parts.illumination(), side), side).png("illumination.png"));
    out.artefact(Canvas.of(parts.reflectance(), side).png("reflectance.png"));
  }
}
