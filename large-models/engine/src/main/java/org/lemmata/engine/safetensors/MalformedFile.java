package org.lemmata.engine.safetensors;

import java.io.IOException;

/** A file is not of the format; the message is a sentence that says where. */
public final class MalformedFile extends IOException {

  private static final long serialVersionUID = 1L;

  MalformedFile(String message) {
    super(message);
  }
}
