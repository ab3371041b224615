package org.lemmata.lowlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.lowlight.claim.ArmClaims;
import org.lemmata.lowlight.claim.EnhancerClaims;
import org.lemmata.lowlight.claim.FirstSteps;
import org.lemmata.lowlight.claim.Recomposition;
import org.lemmata.lowlight.claim.SmoothnessWeight;
import org.lemmata.lowlight.figure.LowLightFigures;
import org.lemmata.lowlight.published.ContextTables;
import org.lemmata.lowlight.study.ArmsStudy;
import org.lemmata.lowlight.study.ImagesStudy;
import org.lemmata.lowlight.study.SceneStudy;
import org.lemmata.lowlight.study.TrainingStudy;
import org.lemmata.study.Budget;
import org.lemmata.study.Paper;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Published;

/** The table of contents: what can be run of the paper on detection in low light. */
public final class LowLightPaper implements Paper {

  @Override
  public String id() {
    return "low-light";
  }

  @Override
  public String title() {
    return "Trash to Treasure: Low-Light Object Detection via Decomposition-and-Aggregation";
  }

  @Override
  public List<String> authors() {
    return List.of("Cui", "Ma", "Ma", "Liu", "Fan", "Liu");
  }

  @Override
  public int year() {
    return 2024;
  }

  @Override
  public String venue() {
    return "AAAI 2024";
  }

  @Override
  public Optional<String> arxiv() {
    return Optional.of("2309.03548");
  }

  @Override
  public String summary() {
    return "Detectors fail in the dark. Enhancers by the model of Retinex split an image into"
        + " reflectance and illumination and throw the illumination away; the paper feeds it to the"
        + " detector as an auxiliary, and adds a module that aggregates context of several scales."
        + " Here small detectors are trained on scenes whose illumination is known, with the"
        + " controls that tell a gain by illumination from one by more parameters. Only the"
        + " abstract was read; no number of the paper is here.";
  }

  @Override
  public List<String> notCheckable() {
    return List.of(
        "The paper's results: its numbers are unavailable here, and so are its losses, backbone"
            + " and schedule. Fusion and aggregation are this project's, after the abstract.",
        "Photographs: none are here, and the claims are on synthetic scenes. Your own labelled"
            + " photographs (data=@FOLDER) or sprites of Fashion-MNIST (sprites=@FOLDER) can be"
            + " trained on with every arm.",
        "SCI as its authors train it, on its own, with three stages and a calibrator: its network"
            + " of one stage is trained with the detector in three arms, on which no claim rests.",
        "Large detectors and long trainings: those here have 10 to 21 thousand parameters and are"
            + " trained for seconds, so a difference may be one in the speed of learning.");
  }

  @Override
  public List<Statement> statements() {
    return LowLightStatements.all();
  }

  @Override
  public Optional<Budget> budget() {
    return Optional.of(Budget.of(8, 1_600));
  }

  @Override
  public List<Published> published() {
    return ContextTables.all();
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(SceneStudy.STUDY, ArmsStudy.STUDY, TrainingStudy.STUDY, ImagesStudy.STUDY);
  }

  @Override
  public List<Claim> claims() {
    List<Claim> all = new ArrayList<>();
    all.add(Recomposition.claim());
    all.add(SmoothnessWeight.claim());
    all.add(FirstSteps.claim());
    all.addAll(EnhancerClaims.all());
    all.addAll(ArmClaims.all());
    return List.copyOf(all);
  }

  @Override
  public List<Figure> figures() {
    return LowLightFigures.all();
  }
}
