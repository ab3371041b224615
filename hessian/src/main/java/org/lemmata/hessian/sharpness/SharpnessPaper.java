package org.lemmata.hessian.sharpness;

import java.util.List;
import java.util.Optional;
import org.lemmata.hessian.sharpness.claim.BatchNormInfimum;
import org.lemmata.hessian.sharpness.claim.BatchNormMemoriser;
import org.lemmata.hessian.sharpness.claim.BatchNormTrace;
import org.lemmata.hessian.sharpness.claim.BatchNormTraining;
import org.lemmata.hessian.sharpness.claim.DeepValue;
import org.lemmata.hessian.sharpness.claim.Degrades;
import org.lemmata.hessian.sharpness.claim.FeatureColumns;
import org.lemmata.hessian.sharpness.claim.GeneraliserTrace;
import org.lemmata.hessian.sharpness.claim.LayerNormTrace;
import org.lemmata.hessian.sharpness.claim.LemmaAtFit;
import org.lemmata.hessian.sharpness.claim.MemoriserError;
import org.lemmata.hessian.sharpness.claim.MemoriserTrace;
import org.lemmata.hessian.sharpness.claim.NoBiasFlatter;
import org.lemmata.hessian.sharpness.claim.NoBiasLimit;
import org.lemmata.hessian.sharpness.claim.OutputSigns;
import org.lemmata.hessian.sharpness.claim.Rate;
import org.lemmata.hessian.sharpness.claim.ScenarioOne;
import org.lemmata.hessian.sharpness.claim.ScenarioThree;
import org.lemmata.hessian.sharpness.claim.ScenarioTwo;
import org.lemmata.hessian.sharpness.claim.TraceAboveBound;
import org.lemmata.hessian.sharpness.claim.WithoutAscent;
import org.lemmata.hessian.sharpness.figure.SharpnessFigures;
import org.lemmata.hessian.sharpness.published.PaperValues;
import org.lemmata.hessian.sharpness.study.ConstructStudy;
import org.lemmata.hessian.sharpness.study.FeaturesStudy;
import org.lemmata.hessian.sharpness.study.OutcomeStudy;
import org.lemmata.hessian.sharpness.study.PathStudy;
import org.lemmata.hessian.sharpness.study.TrainStudy;
import org.lemmata.study.Budget;
import org.lemmata.study.Paper;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Published;

/** The table of contents: what can be run of the paper on sharpness minimisation. */
public final class SharpnessPaper implements Paper {

  @Override
  public String id() {
    return "sharpness";
  }

  @Override
  public String title() {
    return "Sharpness Minimization Algorithms Do Not Only Minimize Sharpness To Achieve Better"
        + " Generalization";
  }

  @Override
  public List<String> authors() {
    return List.of("Wen", "Li", "Ma");
  }

  @Override
  public int year() {
    return 2023;
  }

  @Override
  public String venue() {
    return "NeurIPS 2023";
  }

  @Override
  public Optional<String> arxiv() {
    return Optional.of("2307.11007");
  }

  @Override
  public String summary() {
    return "Do flat minima generalise? On a parity of two of d bits the paper shows that it depends"
        + " on the network: without biases every flattest network generalises; with biases some"
        + " flattest networks memorise, and sharpness-aware minimisation finds ones that do not"
        + " generalise; with layer norm some flattest networks memorise, and sharpness-aware"
        + " minimisation still generalises.";
  }

  @Override
  public List<String> notCheckable() {
    return List.of(
        "The theorems for networks without bias and with batch norm have unstated constants; the"
            + " runs here illustrate them.",
        "That no network is flatter than a bound is a proof's business; that explicit networks"
            + " attain it is checked, and networks near them and random ones are numerical"
            + " evidence.");
  }

  @Override
  public List<Statement> statements() {
    return SharpnessStatements.all();
  }

  @Override
  public Optional<Budget> budget() {
    return Optional.of(Budget.of(40, 500));
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(
        ConstructStudy.STUDY,
        PathStudy.STUDY,
        TrainStudy.STUDY,
        FeaturesStudy.STUDY,
        OutcomeStudy.STUDY);
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        MemoriserTrace.claim(),
        MemoriserError.printed(),
        GeneraliserTrace.printed(),
        LayerNormTrace.claim(),
        BatchNormTrace.claim(),
        BatchNormInfimum.printed(),
        BatchNormMemoriser.claim(),
        NoBiasLimit.claim(),
        NoBiasFlatter.claim(),
        OutputSigns.printed(),
        LemmaAtFit.claim(),
        TraceAboveBound.claim(),
        DeepValue.literal(),
        LemmaAtFit.anywhere(),
        ScenarioOne.claim(),
        ScenarioOne.few(),
        ScenarioTwo.flat(),
        ScenarioTwo.sharp(),
        Rate.claim(),
        Degrades.claim(),
        ScenarioThree.claim(),
        WithoutAscent.claim(),
        BatchNormTraining.claim(),
        FeatureColumns.claim());
  }

  @Override
  public List<Published> published() {
    return PaperValues.all();
  }

  @Override
  public List<Figure> figures() {
    return SharpnessFigures.all();
  }
}
