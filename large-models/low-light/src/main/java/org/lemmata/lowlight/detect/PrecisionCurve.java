package org.lemmata.lowlight.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lemmata.lowlight.scene.SceneObject;

/**
 * Precision at the recalls 0, 0.01, …, 1, as COCO defines it (the published evaluation code, {@code
 * cocoeval}: 101 recall points, at most 100 detections an image, greedy matching by score).
 *
 * <p>Within an image, detections of a class are taken by falling score; each takes the object of
 * that class, not yet taken, with which it overlaps most, if the overlap reaches the threshold. The
 * precision at a recall is the largest at that or a larger recall, 0 where none is reached.
 */
public final class PrecisionCurve {

  /** The recalls. */
  public static final int POINTS = 101;

  private static final int MOST_DETECTIONS = 100;

  private PrecisionCurve() {}

  /**
   * The curve of one class.
   *
   * @param kind the class
   * @param images what was found and what is there, image by image
   * @param least the overlap that counts, in (0, 1]
   * @return one precision for each recall; empty if there is no object of the class
   */
  static double[] of(int kind, List<ExaminedImage> images, double least) {
    List<Ranked> all = new ArrayList<>();
    int objects = 0;
    for (ExaminedImage image : images) {
      List<SceneObject> there =
          image.objects().stream().filter(object -> object.kind() == kind).toList();
      objects += there.size();
      match(image.best(kind, MOST_DETECTIONS), there, least, all);
    }
    if (objects == 0) {
      return new double[0];
    }
    all.sort(Comparator.comparingDouble(Ranked::score).reversed());
    return interpolated(all, objects);
  }

  /** A detection after it was compared with what is there. */
  private record Ranked(double score, boolean right) {}

  private static void match(
      List<Detection> found, List<SceneObject> there, double least, List<Ranked> out) {
    boolean[] taken = new boolean[there.size()];
    for (Detection detection : found) {
      int best = -1;
      double most = least;
      for (int i = 0; i < taken.length; i++) {
        double overlap = detection.box().overlap(there.get(i).box());
        if (!taken[i] && overlap >= most) {
          best = i;
          most = overlap;
        }
      }
      if (best >= 0) {
        taken[best] = true;
      }
      out.add(new Ranked(detection.score(), best >= 0));
    }
  }

  private static double[] interpolated(List<Ranked> all, int objects) {
    double[] precision = new double[all.size()];
    double[] recall = new double[all.size()];
    int right = 0;
    for (int i = 0; i < precision.length; i++) {
      right += all.get(i).right() ? 1 : 0;
      precision[i] = right / (i + 1.0);
      recall[i] = (double) right / objects;
    }
    for (int i = precision.length - 2; i >= 0; i--) {
      precision[i] = Math.max(precision[i], precision[i + 1]);
    }
    double[] curve = new double[POINTS];
    int at = 0;
    for (int point = 0; point < POINTS; point++) {
      while (at < recall.length && recall[at] < recallAt(point)) {
        at++;
      }
      curve[point] = at < recall.length ? precision[at] : 0;
    }
    return curve;
  }

  /** The recall of a point. */
  public static double recallAt(int point) {
    return point / (POINTS - 1.0);
  }
}
