package org.lemmata.symboltuning.study;

import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Declaration;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.TextFile;
import org.lemmata.symboltuning.symbol.SymbolPool;
import org.lemmata.symboltuning.text.LabelledTexts;
import org.lemmata.symboltuning.text.PromptMaker;
import org.lemmata.symboltuning.text.TextPrompt;
import org.lemmata.symboltuning.world.Labelling;
import org.lemmata.symboltuning.world.SymbolSort;
import org.lemmata.symboltuning.world.WordWorld;

/** Prompts for symbol tuning, of labelled texts. */
public final class PromptsStudy {

  private PromptsStudy() {}

  /**
   * What can be set.
   *
   * @param texts labelled texts
   * @param labelling what stands for labels
   * @param sort which symbols
   * @param exemplars of each of the two labels
   * @param count how many prompts
   */
  public record Parameters(
      @Param(
              value = "labelled texts, one 'label, tab, text' a line",
              byDefault = "built-in",
              examples = {"built-in"})
          TextFile texts,
      @Param(value = "what stands for labels", byDefault = "symbols") Labelling labelling,
      @Param(value = "which symbols", byDefault = "tuned") SymbolSort sort,
      @Param(
              value = "exemplars of each label",
              byDefault = "4",
              min = 1,
              max = 100,
              trial = {1, 7})
          int exemplars,
      @Param(
              value = "number of prompts",
              byDefault = "10",
              min = 1,
              max = 1e6,
              trial = {1, 20})
          int count) {}

  /** A numbered prompt. */
  private record Row(long number, TextPrompt prompt) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("symbol-tuning.prompts", Parameters.class)
          .title("Prompts for symbol tuning, made of labelled texts")
          .describedBy(
              """
              For each prompt two labels of the file are drawn, exemplars of each, and a question
              that is none of them. Labels are replaced by two symbols of the authors' kinds, drawn
              anew for each prompt, instructions are left out; or labels stay, are exchanged, are
              symbols at random, or a fixed symbol each. A text that is repeated under its label
              counts once; one under two labels is refused. The wording of prompts is ours, in one
              format. No model reads them here; symbol-tuning.texts trains one on such prompts.
              """)
          .rows(Row.class)
          .whole("number", "number of the prompt, from 1", Row::number)
          .text("prompt", "exemplars and question", row -> row.prompt.text())
          .text("answer", "the label that the exemplars imply", row -> row.prompt.answer())
          .text("natural", "the label of the question in the file", row -> row.prompt.natural())
          .computedBy(PromptsStudy::compute);

  private static void compute(Parameters p, Run run, Declaration.Output<Row> out) {
    LabelledTexts texts = LabelledTexts.of("texts", p.texts, LabelledTexts.BuiltIn.SENTENCES);
    texts.requireMoreThan(p.exemplars);
    Streams streams = run.streams();
    SymbolPool pool =
        SymbolPool.draw(
            streams.child("symbols").stream(0), WordWorld.USUAL.tuned(), WordWorld.USUAL.heldOut());
    PromptMaker maker = new PromptMaker(texts, pool, p.labelling, p.sort, p.exemplars);
    for (int i = 0; i < p.count; i++) {
      out.accept(new Row(i + 1, maker.draw(streams.child("prompts").stream(i))));
    }
  }
}
