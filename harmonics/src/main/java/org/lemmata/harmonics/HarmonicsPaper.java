package org.lemmata.harmonics;

import java.util.List;
import java.util.Optional;
import org.lemmata.harmonics.claim.AdditionTheorem;
import org.lemmata.harmonics.claim.AlgorithmError;
import org.lemmata.harmonics.claim.AlgorithmOne;
import org.lemmata.harmonics.claim.BoundSlack;
import org.lemmata.harmonics.claim.CertifiedBracket;
import org.lemmata.harmonics.claim.Condition2;
import org.lemmata.harmonics.claim.EulerCharacteristic;
import org.lemmata.harmonics.claim.ExactRatios;
import org.lemmata.harmonics.claim.FactTwo;
import org.lemmata.harmonics.claim.FieldEnergy;
import org.lemmata.harmonics.claim.FunkHeckeQuadrature;
import org.lemmata.harmonics.claim.HarmonicCount;
import org.lemmata.harmonics.claim.HighDimension;
import org.lemmata.harmonics.claim.LeastSquaresError;
import org.lemmata.harmonics.claim.Lemma12;
import org.lemmata.harmonics.claim.Lemma21;
import org.lemmata.harmonics.claim.Lemma6;
import org.lemmata.harmonics.claim.Lipschitz;
import org.lemmata.harmonics.claim.NetworkParity;
import org.lemmata.harmonics.claim.PointwiseTail;
import org.lemmata.harmonics.claim.Proposition29;
import org.lemmata.harmonics.claim.RefinedBound;
import org.lemmata.harmonics.claim.RootD;
import org.lemmata.harmonics.claim.SpikyVersusRandom;
import org.lemmata.harmonics.claim.Step52;
import org.lemmata.harmonics.claim.WorstCaseErratum;
import org.lemmata.harmonics.claim.ZonalSampleSize;
import org.lemmata.harmonics.figure.HarmonicsFigures;
import org.lemmata.harmonics.study.EulerStudies;
import org.lemmata.harmonics.study.GlobeStudies;
import org.lemmata.harmonics.study.RatioCurves;
import org.lemmata.harmonics.study.RatioStudy;
import org.lemmata.harmonics.study.RecoveryCurveStudy;
import org.lemmata.harmonics.study.RecoveryStudy;
import org.lemmata.harmonics.study.SpaceStudies;
import org.lemmata.harmonics.study.ZonalRecoveryStudy;
import org.lemmata.study.Budget;
import org.lemmata.study.Paper;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;

/** The table of contents: what can be run of the paper on L-infinity recovery. */
public final class HarmonicsPaper implements Paper {

  @Override
  public String id() {
    return "harmonics";
  }

  @Override
  public String title() {
    return "Toward L∞-recovery of Nonlinear Functions: A Polynomial Sample Complexity Bound for"
        + " Gaussian Random Fields";
  }

  @Override
  public List<String> authors() {
    return List.of("Dong", "Ma");
  }

  @Override
  public int year() {
    return 2023;
  }

  @Override
  public String venue() {
    return "COLT 2023 (PMLR 195:2877-2918)";
  }

  @Override
  public Optional<String> arxiv() {
    return Optional.of("2305.00322");
  }

  @Override
  public String summary() {
    return "To recover a function up to a small error at every point, rather than on average, can"
        + " need exponentially many samples: a spike hides from the average. The paper shows that"
        + " functions drawn from a Gaussian random field on the sphere are recovered everywhere"
        + " from polynomially many samples, because a random harmonic of degree k is nowhere much"
        + " larger than on average.";
  }

  @Override
  public List<String> notCheckable() {
    return List.of(
        "The paper has no experiments: every number here is this project's.",
        "Polynomial sample complexity (Theorems 3 and 4) needs dimensions of at least 322; its"
            + " ingredients are checked, and recovery is shown at d = 3.",
        "That every algorithm fails (Lemma 7) is checked for finitely many functions at d = 5,"
            + " where no algorithm does better than the largest likelihood; Theorem 8, that"
            + " networks are as hard, is not checked.");
  }

  @Override
  public Optional<Budget> budget() {
    return Optional.of(Budget.of(25, 600));
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(
        SpaceStudies.LEGENDRE,
        SpaceStudies.SPACE,
        SpaceStudies.FUNK_HECKE,
        RatioStudy.STUDY,
        RatioCurves.SUMMARY,
        RatioCurves.GROWTH,
        SpaceStudies.BOUNDS,
        EulerStudies.CHARACTERISTIC,
        EulerStudies.LAW,
        GlobeStudies.MAP,
        GlobeStudies.MAXIMUM,
        RecoveryStudy.STUDY,
        RecoveryCurveStudy.STUDY,
        ZonalRecoveryStudy.STUDY);
  }

  @Override
  public List<Statement> statements() {
    return HarmonicsStatements.all();
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        AdditionTheorem.claim(),
        FactTwo.claim(),
        ExactRatios.claim(),
        FunkHeckeQuadrature.claim(),
        Lemma6.claim(),
        Lemma6.everyDegree(),
        RefinedBound.claim(),
        BoundSlack.claim(),
        EulerCharacteristic.claim(),
        HighDimension.claim(),
        RootD.claim(),
        CertifiedBracket.claim(),
        PointwiseTail.claim(),
        FieldEnergy.claim(),
        Lemma12.claim(),
        Lemma21.claim(),
        Lemma21.range(),
        LeastSquaresError.claim(),
        LeastSquaresError.normal(),
        SpikyVersusRandom.claim(),
        ZonalSampleSize.claim(),
        AlgorithmOne.claim(),
        AlgorithmError.claim(),
        Lipschitz.claim(),
        Condition2.printed(),
        WorstCaseErratum.printed(),
        NetworkParity.printed(),
        Proposition29.printed(),
        Step52.printed(),
        HarmonicCount.printed());
  }

  @Override
  public List<Figure> figures() {
    return HarmonicsFigures.all();
  }
}
