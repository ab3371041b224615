package org.lemmata.symboltuning;

import java.util.List;
import java.util.Optional;
import org.lemmata.study.Budget;
import org.lemmata.study.Paper;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Published;
import org.lemmata.symboltuning.claim.Flipped;
import org.lemmata.symboltuning.claim.Generator;
import org.lemmata.symboltuning.claim.InstructionTuning;
import org.lemmata.symboltuning.claim.MoreTasks;
import org.lemmata.symboltuning.claim.NaturalLabels;
import org.lemmata.symboltuning.claim.PriorByMeaning;
import org.lemmata.symboltuning.claim.PublishedTable;
import org.lemmata.symboltuning.claim.UnseenSymbols;
import org.lemmata.symboltuning.claim.WithoutLabels;
import org.lemmata.symboltuning.figure.SymbolTuningFigures;
import org.lemmata.symboltuning.published.PublishedAccuracies;
import org.lemmata.symboltuning.study.LargerStudy;
import org.lemmata.symboltuning.study.PromptsStudy;
import org.lemmata.symboltuning.study.StageStudy;
import org.lemmata.symboltuning.study.TextsStudy;
import org.lemmata.symboltuning.study.TuningArmsStudy;

/** The table of contents: what can be run of the paper on symbol tuning. */
public final class SymbolTuningPaper implements Paper {

  @Override
  public String id() {
    return "symbol-tuning";
  }

  @Override
  public String title() {
    return "Symbol tuning improves in-context learning in language models";
  }

  @Override
  public List<String> authors() {
    return List.of(
        "Wei", "Hou", "Lampinen", "Chen", "Huang", "Tay", "Chen", "Lu", "Zhou", "Ma", "Le");
  }

  @Override
  public int year() {
    return 2023;
  }

  @Override
  public String venue() {
    return "EMNLP 2023";
  }

  @Override
  public Optional<String> arxiv() {
    return Optional.of("2305.08298");
  }

  @Override
  public String summary() {
    return "A language model that is asked to classify after a few labelled examples may ignore"
        + " them and go by what the labels mean. Symbol tuning continues its training on examples"
        + " whose labels are arbitrary symbols and whose instructions are removed, so that only the"
        + " examples tell the task. The paper reports gains on unseen tasks, most where labels say"
        + " nothing, and models that follow flipped labels again.";
  }

  @Override
  public List<String> notCheckable() {
    return List.of(
        "The accuracies of Flan-PaLM from 8B to 540B parameters: a transformer of 36,000 parameters"
            + " in a world of words stands in; the published tables are shown.",
        "Algorithmic reasoning, list functions and Turing concepts: the paper's data are not here;"
            + " toys of both are asked of the larger variant (symbol-tuning.larger), and no claim"
            + " rests on them.",
        "The larger variant at the sizes that it is meant for, without the projection of the"
            + " previous token and with spelt symbols: they need a GPU, on which one replicate with"
            + " a third of the steps has run: unseen symbols were copied before any symbol tuning,"
            + " so that nothing was left to gain. At a CPU's sizes it runs, and shows no more than"
            + " that it does.",
        "Language models: what is trained on texts of your own (symbol-tuning.texts) is a small"
            + " transformer that has read nothing before.");
  }

  @Override
  public Optional<Budget> budget() {
    return Optional.of(Budget.of(8, 1_200));
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(
        TuningArmsStudy.STUDY,
        StageStudy.STUDY,
        LargerStudy.STUDY,
        PromptsStudy.STUDY,
        TextsStudy.STUDY);
  }

  @Override
  public List<Statement> statements() {
    return SymbolTuningStatements.all();
  }

  @Override
  public List<Published> published() {
    return PublishedAccuracies.all();
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        Generator.claim(),
        PriorByMeaning.claim(),
        WithoutLabels.gain(),
        WithoutLabels.larger(),
        UnseenSymbols.transfer(),
        UnseenSymbols.length(),
        Flipped.raised(),
        Flipped.chance(),
        InstructionTuning.claim(),
        NaturalLabels.claim(),
        MoreTasks.claim(),
        PublishedTable.claim());
  }

  @Override
  public List<Figure> figures() {
    return SymbolTuningFigures.all();
  }
}
