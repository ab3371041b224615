package org.lemmata.symboltuning.train;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lemmata.engine.shard.Placement;
import org.lemmata.engine.text.Tokenizer;
import org.lemmata.engine.text.TokenizerChoice;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Excerpt;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.TextFile;
import org.lemmata.symboltuning.model.Size;
import org.lemmata.symboltuning.sequence.PromptTokens;
import org.lemmata.symboltuning.symbol.SymbolPool;
import org.lemmata.symboltuning.text.LabelledTexts;
import org.lemmata.symboltuning.text.TextPrompt;
import org.lemmata.symboltuning.world.Labelling;
import org.lemmata.symboltuning.world.WordWorld;

/**
 * How a plain transformer is trained on prompts of labelled texts.
 *
 * @param labelling what stands for labels in training
 * @param texts those that it is trained on
 * @param others those that it never sees
 * @param tokenizer what their tokens are
 * @param exemplars of each of the two labels
 * @param length tokens of a text that are shown
 * @param replicate which symbols, initial values and prompts
 * @param size of the model
 * @param steps of training
 * @param batch prompts of a step
 * @param rate of training
 * @param prompts for each score
 * @param placement shards of a batch, and where
 */
public record TextProtocol(
    @Param(value = "what stands for labels in training", byDefault = "symbols") Labelling labelling,
    @Param(
            value = "labelled texts to train on, one 'label, tab, text' a line",
            byDefault = "built-in",
            examples = {"built-in"})
        TextFile texts,
    @Param(
            value = "labelled texts that no training sees, in the same form",
            byDefault = "built-in",
            examples = {"built-in"})
        TextFile others,
    @Param(
            value = "the texts' tokens",
            byDefault = "characters",
            examples = {"characters", "bytes"})
        TokenizerChoice tokenizer,
    @Param(
            value = "exemplars of each label",
            byDefault = "2",
            min = 1,
            max = 100,
            trial = {1, 3})
        int exemplars,
    @Param(
            value = "tokens of a text that are shown; longer texts are cut off",
            byDefault = "32",
            min = 1,
            max = 4096,
            trial = {3, 8})
        int length,
    @Param(
            value = "which symbols, initial values and prompts",
            byDefault = "0",
            min = 0,
            max = 1000000,
            trial = {0, 100})
        long replicate,
    @Group Size size,
    @Param(
            value = "steps of training",
            byDefault = "200",
            min = 1,
            max = 1e7,
            trial = {1, 3})
        int steps,
    @Param(
            value = "prompts of a step",
            byDefault = "16",
            min = 1,
            max = 4096,
            trial = {1, 3})
        int batch,
    @Param(
            value = "rate of training",
            byDefault = "0.002",
            min = 0,
            aboveMin = true,
            max = 1,
            trial = {1e-5, 0.01})
        double rate,
    @Param(
            value = "prompts for each score",
            byDefault = "128",
            min = 1,
            max = 1e5,
            trial = {1, 4})
        int prompts,
    @Group Placement placement) {

  /** A prompt of more tokens is refused. */
  private static final int LONGEST = 8192;

  /** Checks that the shards divide a batch. */
  public TextProtocol {
    placement.requireParts("batch", batch);
  }

  /** The texts to train on. */
  LabelledTexts own() {
    return read("texts", texts, LabelledTexts.BuiltIn.SENTENCES);
  }

  /**
   * The texts that no training sees.
   *
   * @throws InvalidParameter if one of them is also trained on
   */
  LabelledTexts heldOut() {
    Set<String> seen = new HashSet<>(own().all());
    LabelledTexts heldOut = read("others", others, LabelledTexts.BuiltIn.OTHERS);
    for (String text : heldOut.all()) {
      if (seen.contains(text)) {
        throw new InvalidParameter(
            "others",
            others,
            "texts that are not in texts="
                + texts
                + ", and '"
                + Excerpt.plain(Excerpt.of(text))
                + "' is");
      }
    }
    return heldOut;
  }

  private LabelledTexts read(String name, TextFile file, LabelledTexts.BuiltIn builtIn) {
    LabelledTexts read = LabelledTexts.of(name, file, builtIn);
    read.requireMoreThan(exemplars);
    return read;
  }

  /** The symbols of a replicate. */
  static SymbolPool symbols(Streams streams) {
    return SymbolPool.draw(streams.stream(0), WordWorld.USUAL.tuned(), WordWorld.USUAL.heldOut());
  }

  /**
   * All texts and labels as tokens.
   *
   * @throws InvalidParameter if a prompt would be too long
   */
  PromptTokens tokens(SymbolPool pool) {
    Set<String> labels = new LinkedHashSet<>(own().labels());
    labels.addAll(heldOut().labels());
    labels.addAll(pool.tuned());
    labels.addAll(pool.sameLength());
    labels.addAll(pool.longer());
    Set<String> shown = new LinkedHashSet<>(own().all());
    shown.addAll(heldOut().all());
    PromptTokens tokens = new PromptTokens(tokenizer(shown, labels), shown, labels, length);
    if (tokens.longest(shots()) > LONGEST) {
      throw new InvalidParameter(
          "length",
          length,
          "smaller: with exemplars=%d and these labels a prompt has %d tokens, and may have %d"
              .formatted(exemplars, tokens.longest(shots()), LONGEST));
    }
    return tokens;
  }

  private Tokenizer tokenizer(Set<String> shown, Set<String> labels) {
    return tokenizer.of(
        TextPrompt.INPUT
            + TextPrompt.OUTPUT
            + " "
            + String.join("\n", List.copyOf(labels))
            + shown);
  }

  /** Texts of a prompt, with the one that is asked. */
  int shots() {
    return 2 * exemplars + 1;
  }

  /** The same on the device that the wish comes to here. */
  public TextProtocol onDevice() {
    return new TextProtocol(
        labelling,
        texts,
        others,
        tokenizer,
        exemplars,
        length,
        replicate,
        size,
        steps,
        batch,
        rate,
        prompts,
        placement.resolved());
  }
}
