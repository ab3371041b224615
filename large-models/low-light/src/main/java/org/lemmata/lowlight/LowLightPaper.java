package org.lemmata.lowlight;

import java.util.List;
import java.util.Optional;
import org.lemmata.lowlight.claim.FirstSteps;
import org.lemmata.lowlight.claim.Recomposition;
import org.lemmata.lowlight.claim.SmoothnessWeight;
import org.lemmata.lowlight.figure.LowLightFigures;
import org.lemmata.lowlight.published.ContextTables;
import org.lemmata.lowlight.study.ArmsStudy;
import org.lemmata.lowlight.study.ImagesStudy;
import org.lemmata.lowlight.study.SceneStudy;
import org.lemmata.lowlight.study.TrainingStudy;
import org.lemmata.study.Paper;
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
    return "x";
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
    return List.of(Recomposition.claim(), SmoothnessWeight.claim(), FirstSteps.claim());
  }

  @Override
  public List<Figure> figures() {
    return LowLightFigures.all();
  }
}
