package org.lemmata.attention;

import java.util.List;
import java.util.Optional;
import org.lemmata.attention.claim.AhnSteps;
import org.lemmata.attention.claim.Attainment;
import org.lemmata.attention.claim.BayesGap;
import org.lemmata.attention.claim.ClosedFormLoss;
import org.lemmata.attention.claim.EtaExact;
import org.lemmata.attention.claim.EtaMonteCarlo;
import org.lemmata.attention.claim.FinitePretraining;
import org.lemmata.attention.claim.FixedDirection;
import org.lemmata.attention.claim.ForwardEquivalence;
import org.lemmata.attention.claim.GeneralPrior;
import org.lemmata.attention.claim.GlobalOptimality;
import org.lemmata.attention.claim.NonlinearTargets;
import org.lemmata.attention.claim.NumeratorIdentity;
import org.lemmata.attention.claim.OrthogonalGap;
import org.lemmata.attention.claim.OswaldLoss;
import org.lemmata.attention.claim.PreconditionedStep;
import org.lemmata.attention.claim.ReluAttention;
import org.lemmata.attention.claim.RiskDecomposition;
import org.lemmata.attention.claim.UniformCovariates;
import org.lemmata.attention.claim.ZeroMeanPrior;
import org.lemmata.attention.claim.ZhangFlowClaim;
import org.lemmata.attention.figure.AttentionFigures;
import org.lemmata.attention.published.CompanionValues;
import org.lemmata.attention.study.BayesRiskStudy;
import org.lemmata.attention.study.DescentStudy;
import org.lemmata.attention.study.EstimateStudy;
import org.lemmata.attention.study.FlowStudy;
import org.lemmata.attention.study.LayerTrainStudy;
import org.lemmata.attention.study.LayersStudy;
import org.lemmata.attention.study.MatrixStudy;
import org.lemmata.attention.study.NonlinearStudy;
import org.lemmata.attention.study.OptimumStudy;
import org.lemmata.attention.study.OswaldStudy;
import org.lemmata.attention.study.PretrainingStudies;
import org.lemmata.study.Budget;
import org.lemmata.study.Paper;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Published;

/** The table of contents: what can be run of the paper on one layer of linear attention. */
public final class AttentionPaper implements Paper {

  @Override
  public String id() {
    return "attention";
  }

  @Override
  public String title() {
    return "One Step of Gradient Descent is Provably the Optimal In-Context Learner with One Layer"
        + " of Linear Self-Attention";
  }

  @Override
  public List<String> authors() {
    return List.of("Mahankali", "Hashimoto", "Ma");
  }

  @Override
  public int year() {
    return 2024;
  }

  @Override
  public String venue() {
    return "ICLR 2024";
  }

  @Override
  public Optional<String> arxiv() {
    return Optional.of("2307.03576");
  }

  @Override
  public String summary() {
    return "A transformer that reads examples of a linear regression and then predicts the label"
        + " of a new point learns in context. For one layer of linear attention, trained on noisy"
        + " linear regression with normal covariates, the best such predictor is known exactly:"
        + " every global minimiser of the population loss predicts by one step of gradient descent"
        + " on the examples' squared loss, or by one preconditioned step when the covariates are"
        + " not isotropic. The same holds for non-linear targets whose law is rotation invariant.";
  }

  @Override
  public List<String> notCheckable() {
    return List.of(
        "The first arXiv version and the submission have no experiments; the ICLR version, which we"
            + " have not seen, may have one on η. Every number here is this project's or a"
            + " companion's.",
        "That no global minimiser is missed is a proof's business; searches over random weights"
            + " and descents are numerical evidence for it.");
  }

  @Override
  public List<Statement> statements() {
    return AttentionStatements.ALL;
  }

  @Override
  public Optional<Budget> budget() {
    return Optional.of(Budget.of(20, 300));
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(
        OptimumStudy.STUDY,
        BayesRiskStudy.STUDY,
        EstimateStudy.STUDY,
        NonlinearStudy.STUDY,
        LayersStudy.STUDY,
        DescentStudy.STUDY,
        FlowStudy.STUDY,
        LayerTrainStudy.STUDY,
        OswaldStudy.STUDY,
        PretrainingStudies.PRETRAINING,
        PretrainingStudies.FITS,
        MatrixStudy.STUDY);
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        ForwardEquivalence.claim(),
        EtaExact.claim(),
        EtaMonteCarlo.claim(),
        NumeratorIdentity.claim(),
        RiskDecomposition.claim(),
        OrthogonalGap.claim(),
        ClosedFormLoss.claim(),
        GlobalOptimality.claim(),
        Attainment.claim(),
        Attainment.stuck(),
        PreconditionedStep.claim(),
        GeneralPrior.claim(),
        NonlinearTargets.claim(),
        FixedDirection.claim(),
        ZeroMeanPrior.claim(),
        UniformCovariates.claim(),
        OswaldLoss.claim(),
        ReluAttention.claim(),
        AhnSteps.claim(),
        ZhangFlowClaim.claim(),
        FinitePretraining.claim(),
        BayesGap.claim());
  }

  @Override
  public List<Published> published() {
    return CompanionValues.all();
  }

  @Override
  public List<Figure> figures() {
    return AttentionFigures.all();
  }
}
