package org.lemmata.sophia;

import java.util.List;
import java.util.Optional;
import org.lemmata.sophia.claim.ConditionNumber;
import org.lemmata.sophia.claim.DescentLemma;
import org.lemmata.sophia.claim.Estimators;
import org.lemmata.sophia.claim.LanguageClaims;
import org.lemmata.sophia.claim.SignBound;
import org.lemmata.sophia.claim.ToyClaims;
import org.lemmata.sophia.claim.UpdateRule;
import org.lemmata.sophia.claim.ZipfClaim;
import org.lemmata.sophia.figure.SophiaFigures;
import org.lemmata.sophia.published.PublishedLosses;
import org.lemmata.sophia.study.ConvexStudies;
import org.lemmata.sophia.study.LanguageCurves;
import org.lemmata.sophia.study.LanguageStudy;
import org.lemmata.sophia.study.ToyStudies;
import org.lemmata.sophia.study.ZipfStudy;
import org.lemmata.study.Budget;
import org.lemmata.study.Paper;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Published;

/** The table of contents: what can be run of the paper on Sophia. */
public final class SophiaPaper implements Paper {

  @Override
  public String id() {
    return "sophia";
  }

  @Override
  public String title() {
    return "Sophia: A Scalable Stochastic Second-order Optimizer for Language Model Pre-training";
  }

  @Override
  public List<String> authors() {
    return List.of("Liu", "Li", "Hall", "Liang", "Ma");
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
    return Optional.of("2305.14342");
  }

  @Override
  public String summary() {
    return "An optimiser for language models that divides the momentum of each coordinate by an"
        + " estimate of the diagonal of the Hessian, refreshed every few steps, and clips the"
        + " result, so that a wrong or negative curvature costs no more than a step by signs. The"
        + " paper reports half the steps of AdamW; its convex theory says that the steps do not"
        + " depend on the condition number.";
  }

  @Override
  public List<String> notCheckable() {
    return List.of(
        "The headline, half the steps of AdamW on GPT-2 of 125M parameters and more: it needs"
            + " pre-training at that size. A model a thousand times smaller stands in, from the"
            + " standard scale on, and the published losses are shown with counter-evidence.",
        "What others found at that size, by the notes; their runs are not repeated here. Wen, Hall,"
            + " Ma and Liang (arXiv 2509.02046; three of them are Sophia's authors): after equal"
            + " tuning no optimiser is twice as fast as AdamW, at most 1.4 times at 0.1B parameters"
            + " and 1.1 times at 1.2B. Kaddour et al. (2307.06440): no gain over a baseline whose"
            + " rate has fully decayed. Schlotthauer et al. (2507.08472): Sophia has the lowest"
            + " loss, AdamW the best results downstream.",
        "The notes' protocol for a GPU, six layers of width 384 and 5000 steps of 32,768 tokens: it"
            + " needs a text of many megabytes, which sophia.language-model takes as data=@FILE."
            + " On a GPU 80 of its steps have run, at the speed of PyTorch itself.",
        "The theorem for general convex losses: it is checked on two families whose Hessians have"
            + " one eigenbasis everywhere.");
  }

  @Override
  public List<Statement> statements() {
    return SophiaStatements.all();
  }

  @Override
  public Optional<Budget> budget() {
    return Optional.of(Budget.of(10, 500));
  }

  @Override
  public List<Published> published() {
    return PublishedLosses.all();
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(
        ToyStudies.TOY,
        ToyStudies.PATHS,
        ToyStudies.LANDSCAPE,
        ConvexStudies.CONVEX,
        ConvexStudies.SIGNS,
        ZipfStudy.STUDY,
        LanguageStudy.STUDY,
        LanguageCurves.STUDY);
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        ToyClaims.minimum(),
        ToyClaims.saddle(),
        ToyClaims.steps(),
        DescentLemma.claim(),
        ConditionNumber.claim(),
        SignBound.claim(),
        Estimators.bartlett(),
        Estimators.hutchinson(),
        UpdateRule.claim(),
        ZipfClaim.claim(),
        LanguageClaims.tiny(),
        LanguageClaims.half(),
        LanguageClaims.level());
  }

  @Override
  public List<Figure> figures() {
    return SophiaFigures.all();
  }
}
