package org.lemmata.toolmakers.make;

import java.util.List;
import java.util.regex.Pattern;

/** The fenced blocks of a reply. */
public final class CodeBlocks {

  private static final Pattern FENCED =
      Pattern.compile(
          "^```(?:python|py)?[ \\t]*\\n(.*?)^```[ \\t]*$", Pattern.DOTALL | Pattern.MULTILINE);

  private CodeBlocks() {}

  /** The code within fences, in their order; a fence that is not closed is none. */
  public static List<String> of(String reply) {
    return FENCED.matcher(reply.replace("\r\n", "\n")).results().map(m -> m.group(1)).toList();
  }
}
