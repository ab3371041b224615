package org.lemmata.lowlight.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw because(file + " is no text in UTF-8");
    }
  }
}
