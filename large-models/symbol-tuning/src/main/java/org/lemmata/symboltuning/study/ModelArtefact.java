package org.lemmata.symboltuning.study;

import java.nio.ByteBuffer;
import org.lemmata.study.table.Artefact;
import org.lemmata.study.table.Table;

/** The model at the end of a stage, as it lies beside the stage's rows. */
final class ModelArtefact {

  private static final String NAME = "model.bin";

  private ModelArtefact() {}

  static Artefact of(float[] model) {
    ByteBuffer bytes = ByteBuffer.allocate(model.length * Float.BYTES);
    bytes.asFloatBuffer().put(model);
    return new Artefact(NAME, "application/octet-stream", bytes.array());
  }

  static float[] read(Table stage) {
    ByteBuffer bytes = ByteBuffer.wrap(stage.artefact(NAME).bytes());
    float[] model = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(model);
    return model;
  }
}
