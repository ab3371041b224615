package org.lemmata.lowlight.study;

import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.linalg.random.Streams;
import org.lemmata.lowlight.data.LabelledImages;
import org.lemmata.lowlight.data.Sprites;
import org.lemmata.lowlight.model.Detector;
import org.lemmata.lowlight.scene.Camera;
import org.lemmata.lowlight.scene.Lighting;
import org.lemmata.lowlight.scene.RetinexScenes;
import org.lemmata.lowlight.scene.Scene;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;

/** What all arms of a comparison share: scenes, labels, the length of trainings. */
public record Rig(
    @Param(
            value = "built-in scenes, or @FOLDER with images and boxes in YOLO's format",
            byDefault = "built-in",
            examples = "built-in")
        LabelledImages data,
    @Param(
            value = "objects of built-in scenes: shapes, or @FOLDER with Fashion-MNIST's IDX files",
            byDefault = "shapes",
            examples = "shapes")
        Sprites sprites,
    @Param(value = "which objects are to be found", byDefault = "all") Labelled labelled,
    @Param(value = "how scenes are lit", byDefault = "dark") Lighting lighting,
    @Param(
            value = "which scenes, initial values and batches, from 0",
            byDefault = "0",
            min = 0,
            max = 1e9)
        long seed,
    @Param(
            value = "cells a side of 4 × 4 pixels",
            byDefault = "8",
            min = 8,
            max = 32,
            trial = {8, 9})
        int cells,
    @Param(
            value = "scenes to train on",
            byDefault = "" + SCENES,
            min = 1,
            max = 1e5,
            trial = {8, 16})
        int scenes,
    @Param(
            value = "updates",
            byDefault = "600",
            min = 1,
            max = 1e6,
            trial = {1, 6})
        int steps,
    @Param(
            value = "scenes of an update",
            byDefault = "16",
            min = 1,
            max = 1024,
            trial = {2, 8})
        int batch,
    @Param(
            value = "fresh scenes to test on",
            byDefault = "" + TESTS,
            min = 1,
            max = 1e5,
            trial = {4, 10})
        int test,
    @Param(
            value = "where to compute: auto, cpu or gpu",
            byDefault = "auto",
            examples = {"auto", "cpu"})
        DeviceChoice device) {

  private static final int SCENES = 1500;
  private static final int TESTS = 300;

  /** Of the user's images, in the order of their names, every so many are for the test. */
  private static final int FIFTH = 5;

  /**
   * Refuses what contradicts itself.
   *
   * @throws InvalidParameter if there are too few images, or their illumination would be needed
   */
  public Rig {
    if (!data.images().isEmpty() && data.images().size() < FIFTH) {
      throw new InvalidParameter("data", data, "a folder with at least " + FIFTH + " images");
    }
    if (!data.images().isEmpty() && labelled == Labelled.LIT) {
      throw new InvalidParameter(
          "labelled", "lit", "all for images of your own, whose true light is not known");
    }
  }

  /** The same with the device that is computed on, and without what your own images overrule. */
  Rig canonical() {
    boolean builtIn = data.images().isEmpty();
    return new Rig(
        data,
        builtIn ? sprites : Sprites.shapes(),
        labelled,
        builtIn ? lighting : Lighting.DARK,
        seed,
        cells,
        builtIn ? scenes : SCENES,
        steps,
        batch,
        builtIn ? test : TESTS,
        device.resolved());
  }

  /** Pixels a side. */
  int side() {
    return cells * Detector.STRIDE;
  }

  /** How many classes there are. */
  int kinds() {
    return data.images().isEmpty() ? sprites.kinds() : data.classes().size();
  }

  /** The scenes to train on. */
  List<Scene> toTrain(Streams streams) {
    return data.images().isEmpty() ? draw(streams.child("train"), scenes, false) : own(false);
  }

  /** The scenes to test on. */
  List<Scene> toTest(Streams streams) {
    return data.images().isEmpty() ? draw(streams.child("test"), test, true) : own(true);
  }

  private List<Scene> own(boolean tests) {
    return IntStream.range(0, data.images().size())
        .filter(i -> i % FIFTH == 0 == tests)
        .mapToObj(i -> data.images().get(i).square(side()))
        .toList();
  }

  private List<Scene> draw(Streams streams, int count, boolean tests) {
    RetinexScenes world = new RetinexScenes(side(), lighting, Camera.USUAL, sprites.stock(tests));
    return IntStream.range(0, count)
        .mapToObj(i -> world.draw(streams.stream(seed, i)).lit(labelled.least()))
        .toList();
  }
}
