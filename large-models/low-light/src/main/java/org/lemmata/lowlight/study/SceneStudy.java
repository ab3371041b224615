package org.lemmata.lowlight.study;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lemmata.engine.safetensors.SafetensorsWriter;
import org.lemmata.linalg.random.Streams;
import org.lemmata.lowlight.data.Sprites;
import org.lemmata.lowlight.enhance.Decomposition;
import org.lemmata.lowlight.enhance.Enhancer;
import org.lemmata.lowlight.scene.Camera;
import org.lemmata.lowlight.scene.Lighting;
import org.lemmata.lowlight.scene.Outline;
import org.lemmata.lowlight.scene.RetinexScenes;
import org.lemmata.lowlight.scene.Scene;
import org.lemmata.lowlight.scene.SceneObject;
import org.lemmata.study.Declaration;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Artefact;

/** One scene, its boxes, and what enhancement splits it into. */
public final class SceneStudy {

  private SceneStudy() {}

  /** The parameters. */
  public record Parameters(
      @Param(
              value = "pixels a side",
              byDefault = "48",
              min = 32,
              max = 256,
              trial = {32, 64})
          int side,
      @Param(value = "how the scene is lit", byDefault = "dark") Lighting lighting,
      @Param(
              value = "its objects: shapes, or @FOLDER with Fashion-MNIST's IDX files",
              byDefault = "shapes",
              examples = "shapes")
          Sprites sprites,
      @Param(value = "which scene, from 0", byDefault = "0", min = 0, max = 1e9) long seed) {}

  /** An object with the name of its class. */
  private record Named(String kind, SceneObject object) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("low-light.scene", Parameters.class)
          .title("A scene by the model of Retinex, with the boxes of its objects")
          .describedBy(
              """
              Reflectance times illumination, seen through a camera with shot noise, read noise and
              8 bits: one to three objects, ellipses, rectangles and triangles or sprites of
              your own, on a background with soft stains, lit by
              a gradient and up to two lamps. A row is an object. Beside the rows: what the camera
              gives (scene.png), the same with the power 1/2.2 and the boxes (boxes.png), the true
              illumination with that power (light.png), the illumination that blurred max-RGB
              estimates, with that power (illumination.png), the reflectance (reflectance.png), and
              all of them as exact numbers without the power (scene.safetensors).
              """)
          .rows(Named.class)
          .text(
              "kind",
              "ellipse, rectangle or triangle; of a sprite the number of its class",
              Named::kind)
          .real("left", "pixel", "smallest x of the box", row -> row.object().box().left())
          .real("top", "pixel", "smallest y of the box, downwards", row -> row.object().box().top())
          .real("right", "pixel", "largest x", row -> row.object().box().right())
          .real("bottom", "pixel", "largest y", row -> row.object().box().bottom())
          .real("light", "mean illumination of its pixels, at most 1", row -> row.object().light())
          .computedBy(SceneStudy::compute);

  private static String kind(SceneObject object) {
    return switch (Outline.of(object.kind())) {
      case ELLIPSE -> "ellipse";
      case RECTANGLE -> "rectangle";
      case TRIANGLE -> "triangle";
    };
  }

  private static void compute(Parameters p, Run run, Declaration.Output<? super Named> out) {
    Streams streams = run.streams().child("scene");
    Scene scene =
        new RetinexScenes(p.side, p.lighting, Camera.USUAL, p.sprites.stock(false))
            .draw(streams.stream(p.seed));
    Decomposition parts = Decomposition.of(scene.image(), p.side);
    boolean shapes = p.sprites.file().isEmpty();
    for (SceneObject object : scene.objects()) {
      out.accept(new Named(shapes ? kind(object) : Integer.toString(object.kind()), object));
    }
    out.artefact(Canvas.of(scene.image(), p.side).png("scene.png"));
    out.artefact(
        Canvas.of(visible(scene.image(), p.side), p.side)
            .objects(scene.objects())
            .png("boxes.png"));
    out.artefact(Canvas.of(visible(scene.illumination(), p.side), p.side).png("light.png"));
    out.artefact(Canvas.of(visible(parts.illumination(), p.side), p.side).png("illumination.png"));
    out.artefact(Canvas.of(parts.reflectance(), p.side).png("reflectance.png"));
    out.artefact(numbers(scene, parts, p.side));
  }

  /** With the power 1/2.2. */
  static float[] visible(float[] image, int side) {
    return Enhancer.GAMMA.enhance(image, side);
  }

  private static Artefact numbers(Scene scene, Decomposition parts, long side) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new SafetensorsWriter()
          .add("image", scene.image(), Scene.COLOURS, side, side)
          .add("illumination", scene.illumination(), side, side)
          .add("estimated_illumination", parts.illumination(), side, side)
          .add("estimated_reflectance", parts.reflectance(), Scene.COLOURS, side, side)
          .write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Artefact("scene.safetensors", "application/octet-stream", bytes.toByteArray());
  }
}
