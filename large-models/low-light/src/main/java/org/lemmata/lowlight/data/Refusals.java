package org.lemmata.lowlight.data;

import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.InvalidParameter;

/**
 * Says in one sentence what is wrong with a folder.
 *
 * @param name the parameter
 * @param value as the user wrote it
 * @param legal what would be legal
 */
record Refusals(String name, String value, String legal) {

  InvalidParameter because(String reason) {
    return new InvalidParameter(name, value, legal + "; " + reason);
  }

  /** A file as text. */
  String text(String file, byte[] bytes) {
    return DataFile.utf8(bytes).orElseThrow(() -> because(file + " is no text in UTF-8"));
  }
}
