package org.lemmata.toolmakers;

import java.util.List;
import org.lemmata.study.Statement;

/** What the paper states, and which claims cover it. */
final class ToolMakersStatements {

  private ToolMakersStatements() {}

  static List<Statement> all() {
    return List.of(
        Statement.covered(
                "Making, verifying, wrapping, using",
                "a tool is proposed, verified on held-out items, wrapped and used",
                "tool-makers.verification",
                "tool-makers.use",
                "tool-makers.keys",
                "tool-makers.sandbox")
            .butNot("language models: makers and users are scripts"),
        Statement.covered(
                "Dispatcher and functional cache",
                "requests find their tool, and functions are cached",
                "tool-makers.dispatcher",
                "tool-makers.functional-cache")
            .butNot("language models: the dispatcher is a script"),
        Statement.covered("Cost", "a tool pays after some requests", "tool-makers.break-even")
            .butNot("prices"),
        Statement.covered(
                "Main table", "GPT-3.5 with a tool is about as good as GPT-4", "tool-makers.gain")
            .butNot("the models themselves: only the printed table is read"),
        Statement.covered(
                "Who can make tools", "the maker must be strong", "tool-makers.strong-maker")
            .butNot("the models themselves: only the printed table is read"),
        Statement.covered(
                "Reused chains of thought", "they do not replace a tool", "tool-makers.reuse")
            .butNot("the models themselves: only the printed table is read"),
        Statement.covered("Self-repair", "it is rare", "tool-makers.self-repair")
            .butNot(
                "what the paper's text says of it: the count is of transcripts in the authors'"
                    + " notebooks, and nothing is inferred beyond them"));
  }
}
