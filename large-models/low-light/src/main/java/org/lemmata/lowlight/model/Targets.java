package org.lemmata.lowlight.model;

import java.util.List;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.lowlight.scene.Box;
import org.lemmata.lowlight.scene.SceneObject;

/**
 * What the maps of a batch should be, and how far they are from it: the focal loss of Zhou, Wang
 * and Krähenbühl ("Objects as points", 2019) with α = 2 and β = 4 for the centres, and absolute
 * differences for centres and sides.
 */
final class Targets {

  /** Of the Gaussian bump around a centre, in cells. */
  private static final double SPREAD = 0.7;

  private static final double SIDES_WEIGHT = 0.3;

  private final int cells;
  private final int kinds;
  private final float[] centre;
  private final float[] elsewhere;
  private final float[] numbers;
  private final float[] weights;
  private int objects;

  private Targets(int batch, int cells, int kinds) {
    int places = batch * cells * cells;
    this.cells = cells;
    this.kinds = kinds;
    this.centre = new float[places * kinds];
    this.elsewhere = new float[places * kinds];
    this.numbers = new float[places * DetectorShape.NUMBERS];
    this.weights = new float[places * DetectorShape.NUMBERS];
  }

  /** The targets of a batch, image by image. */
  static Targets of(List<List<SceneObject>> batch, int cells, int kinds) {
    Targets targets = new Targets(batch.size(), cells, kinds);
    for (int i = 0; i < batch.size(); i++) {
      targets.mark(i, batch.get(i));
    }
    return targets;
  }

  private void mark(int image, List<SceneObject> there) {
    int from = image * cells * cells;
    for (int place = 0; place < cells * cells; place++) {
      for (int kind = 0; kind < kinds; kind++) {
        double far = 1 - bump(kind, place, there);
        elsewhere[(from + place) * kinds + kind] = (float) (far * far * far * far);
      }
    }
    for (SceneObject object : there) {
      Box box = object.box();
      double x = box.centreX() / Detector.STRIDE;
      double y = box.centreY() / Detector.STRIDE;
      int place = from + Math.min(cells - 1, (int) x) * cells + Math.min(cells - 1, (int) y);
      centre[place * kinds + object.kind()] = 1;
      elsewhere[place * kinds + object.kind()] = 0;
      put(place, 0, x - Math.floor(x) - 0.5, 1);
      put(place, 1, y - Math.floor(y) - 0.5, 1);
      put(place, 2, box.width() / Detector.STRIDE - Detector.USUAL_SIDE, SIDES_WEIGHT);
      put(place, 3, box.height() / Detector.STRIDE - Detector.USUAL_SIDE, SIDES_WEIGHT);
    }
    objects += there.size();
  }

  private void put(int place, int which, double number, double weight) {
    numbers[place * DetectorShape.NUMBERS + which] = (float) number;
    weights[place * DetectorShape.NUMBERS + which] = (float) weight;
  }

  /** The largest of the bumps of a class at a cell; it is 1 in the cell of a centre. */
  private double bump(int kind, int place, List<SceneObject> there) {
    double most = 0;
    for (SceneObject object : there) {
      if (object.kind() == kind) {
        int dx = place / cells - (int) (object.box().centreX() / Detector.STRIDE);
        int dy = place % cells - (int) (object.box().centreY() / Detector.STRIDE);
        most = Math.max(most, Math.exp(-(dx * dx + dy * dy) / (2 * SPREAD * SPREAD)));
      }
    }
    return most;
  }

  /** The loss of maps, as {@link Detector#maps} gives them, over the number of objects. */
  Tensor loss(Device device, Tensor maps) {
    Tensor[] pieces = maps.split(true, kinds, DetectorShape.NUMBERS);
    Tensor logits = pieces[0].reshape(-1);
    Tensor there = logits.sigmoid();
    Tensor absent = there.times(-1).plus(1);
    Tensor found =
        logits.logSigmoid().times(absent.times(absent)).times(vector(device, centre)).sum();
    Tensor silent =
        logits
            .times(-1)
            .logSigmoid()
            .times(there.times(there))
            .times(vector(device, elsewhere))
            .sum();
    Tensor boxes =
        pieces[1]
            .reshape(-1)
            .minus(vector(device, numbers))
            .abs()
            .times(vector(device, weights))
            .sum();
    return boxes.minus(found).minus(silent).times(1.0 / Math.max(1, objects));
  }

  private static Tensor vector(Device device, float[] values) {
    return device.floats(values, values.length);
  }
}
