package org.lemmata.lowlight.study;

import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.linalg.random.Streams;
import org.lemmata.lowlight.model.Detector;
import org.lemmata.lowlight.scene.Camera;
import org.lemmata.lowlight.scene.Lighting;
import org.lemmata.lowlight.scene.RetinexScenes;
import org.lemmata.lowlight.scene.Scene;
import org.lemmata.study.param.Param;

/** What all arms of a comparison share: scenes, labels, the length of trainings. */
public record Rig(
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
            byDefault = "1500",
            min = 1,
            max = 1e5,
            trial = {8, 24})
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
            byDefault = "300",
            min = 1,
            max = 1e5,
            trial = {4, 20})
        int test,
    @Param(
            value = "where to compute: auto, cpu or gpu",
            byDefault = "auto",
            examples = {"auto", "cpu"})
        DeviceChoice device) {

  /** The same with the device that is computed on. */
  Rig resolved() {
    return new Rig(labelled, lighting, seed, cells, scenes, steps, batch, test, device.resolved());
  }

  /** Pixels a side. */
  int side() {
    return cells * Detector.STRIDE;
  }

  /** The scenes to train on. */
  List<Scene> toTrain(Streams streams) {
    return draw(streams.child("train"), scenes);
  }

  /** The scenes to test on. */
  List<Scene> toTest(Streams streams) {
    return draw(streams.child("test"), test);
  }

  private List<Scene> draw(Streams streams, int count) {
    RetinexScenes world = new RetinexScenes(side(), lighting, Camera.USUAL);
    return IntStream.range(0, count)
        .mapToObj(i -> world.draw(streams.stream(seed, i)).lit(labelled.least()))
        .toList();
  }
}
