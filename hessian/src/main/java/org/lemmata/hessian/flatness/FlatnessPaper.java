package org.lemmata.hessian.flatness;

import java.util.List;
import java.util.Optional;
import org.lemmata.hessian.flatness.claim.Corollary;
import org.lemmata.hessian.flatness.claim.DepthOne;
import org.lemmata.hessian.flatness.claim.DepthTwo;
import org.lemmata.hessian.flatness.claim.EffectiveLambda;
import org.lemmata.hessian.flatness.claim.FrobeniusError;
import org.lemmata.hessian.flatness.claim.IsotropicForm;
import org.lemmata.hessian.flatness.claim.KroneckerForm;
import org.lemmata.hessian.flatness.claim.Limit;
import org.lemmata.hessian.flatness.claim.LinearError;
import org.lemmata.hessian.flatness.claim.NoiseFlattens;
import org.lemmata.hessian.flatness.claim.Recovers;
import org.lemmata.hessian.flatness.claim.RegulariserAttained;
import org.lemmata.hessian.flatness.claim.ResidualFree;
import org.lemmata.hessian.flatness.claim.Sandwich;
import org.lemmata.hessian.flatness.claim.SingleMeasurement;
import org.lemmata.hessian.flatness.claim.SmallStart;
import org.lemmata.hessian.flatness.claim.SuccessCounts;
import org.lemmata.hessian.flatness.claim.TraceFormula;
import org.lemmata.hessian.flatness.figure.FlatnessFigures;
import org.lemmata.hessian.flatness.study.LambdaStudy;
import org.lemmata.hessian.flatness.study.RecoveryRateStudy;
import org.lemmata.hessian.flatness.study.RegulariserStudy;
import org.lemmata.hessian.flatness.study.RipStudy;
import org.lemmata.hessian.flatness.study.SensingStudy;
import org.lemmata.hessian.flatness.study.SpectrumStudy;
import org.lemmata.hessian.flatness.study.TraceStudy;
import org.lemmata.study.Budget;
import org.lemmata.study.Paper;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;

/** The table of contents: what can be run of the paper on flatness in deep matrix factorisation. */
public final class FlatnessPaper implements Paper {

  @Override
  public String id() {
    return "flatness";
  }

  @Override
  public String title() {
    return "What is the Inductive Bias of Flatness Regularization? A Study of Deep Matrix"
        + " Factorization Models";
  }

  @Override
  public List<String> authors() {
    return List.of("Gatmiry", "Li", "Ma", "Reddi", "Jegelka", "Chuang");
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
    return Optional.of("2306.13239");
  }

  @Override
  public String summary() {
    return "Among all ways to fit linear measurements of a matrix by a product of L matrices, which"
        + " are flat, that is, have a small trace of the Hessian? The paper shows that"
        + " flatness then acts like a small nuclear norm of the product, as long as the"
        + " measurements nearly preserve norms, so that low-rank matrices are recovered from"
        + " few measurements.";
  }

  @Override
  public List<String> notCheckable() {
    return List.of(
        "The paper's own figures and settings are not known to us: every run is in our setting.",
        "The constants are derived for this project; the paper's proofs were not re-read word for"
            + " word.",
        "That no factorisation is flatter than the closed forms say is a proof's business; a search"
            + " from random starts is numerical evidence for it.",
        "The rank-one range of an isometry is searched; its true ends may lie further out.");
  }

  @Override
  public List<Statement> statements() {
    return FlatnessStatements.all();
  }

  @Override
  public Optional<Budget> budget() {
    return Optional.of(Budget.of(12, 250));
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(
        TraceStudy.STUDY,
        RegulariserStudy.STUDY,
        SensingStudy.STUDY,
        RipStudy.STUDY,
        RecoveryRateStudy.STUDY,
        SpectrumStudy.STUDY,
        LambdaStudy.STUDY);
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        TraceFormula.claim(),
        ResidualFree.claim(),
        IsotropicForm.claim(),
        RegulariserAttained.claim(),
        DepthTwo.claim(),
        SingleMeasurement.claim(),
        KroneckerForm.claim(),
        Sandwich.claim(),
        Corollary.claim(),
        Limit.claim(),
        Recovers.claim(),
        SuccessCounts.claim(),
        LinearError.claim(),
        FrobeniusError.claim(),
        NoiseFlattens.claim(),
        EffectiveLambda.claim(),
        DepthOne.claim(),
        SmallStart.claim());
  }

  @Override
  public List<Figure> figures() {
    return FlatnessFigures.all();
  }
}
