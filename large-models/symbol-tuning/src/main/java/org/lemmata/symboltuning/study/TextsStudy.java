package org.lemmata.symboltuning.study;

import org.lemmata.engine.home.Libraries;
import org.lemmata.study.Repeats;
import org.lemmata.study.Study;
import org.lemmata.symboltuning.train.ScoreTaken;
import org.lemmata.symboltuning.train.TextProtocol;
import org.lemmata.symboltuning.train.TextTuning;

/** A small transformer trained on prompts of labelled texts. */
public final class TextsStudy {

  private TextsStudy() {}

  /** The study. */
  public static final Study<TextProtocol> STUDY =
      Study.of("symbol-tuning.texts", TextProtocol.class)
          .title("A small transformer trained on prompts of labelled texts")
          .describedBy(
              """
              Trains a plain transformer from nothing on prompts as symbol-tuning.prompts makes
              them of a file of labelled texts, with what stands for labels as it is told: symbols,
              the labels themselves, or a control (exchanged, at random, a fixed symbol each);
              '--sweep labelling=natural,symbols,uninformative' compares them. The loss is of all
              labels of a prompt and of no other token. At the end it is asked on fresh prompts of
              these texts and of a second file, of which training sees nothing, each with natural
              labels, with them exchanged, and with symbols that training has not seen. It has never
              read a language: what a label or a text means it can know of the first file alone, so
              answers on the second say what it took from the exemplars, and are by chance where
              that is nothing. Texts are cut off after so many tokens; the model's tokens are those
              that occur.
              """)
          .canonical(TextProtocol::onDevice)
          .repeats(Repeats.BITS_PER_DEVICE)
          .needs(Libraries.need())
          .rows(ScoreTaken.class)
          .text("setting", "which texts with what for labels", ScoreTaken::setting)
          .real("loss", "loss of the last step, in nats a token", ScoreTaken::loss)
          .real(
              "accuracy",
              "part of answers that are right, of the two labels shown",
              taken -> taken.score().accuracy())
          .real(
              "follows_context",
              "part of answers, freely said, that the exemplars imply",
              taken -> taken.score().followsContext())
          .real(
              "follows_prior",
              "part that is the label in the file instead",
              taken -> taken.score().followsPrior())
          .real("other", "part that is something else", taken -> taken.score().other())
          .computedBy(
              (p, run, out) -> new TextTuning(p, run.streams()).run(run.checkpoint()).forEach(out));
}
