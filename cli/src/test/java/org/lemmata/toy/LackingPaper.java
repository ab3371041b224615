package org.lemmata.toy;

import java.util.List;
import java.util.Optional;
import org.lemmata.study.Need;
import org.lemmata.study.Paper;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.param.Param;

/** A paper that needs an engine, which has to be got. */
public final class LackingPaper implements Paper {

  private final boolean works;
  private boolean here;
  private int tries;

  /** Its engine can be got, or not. */
  public LackingPaper(boolean works) {
    this.works = works;
  }

  /** The parameters. */
  public record Settings(@Param(value = "speed", byDefault = "2", min = 0, max = 9) int speed) {}

  /** How often it was tried to get the engine. */
  public int tries() {
    return tries;
  }

  private Need engine() {
    return new Need(
            "an engine",
            () ->
                here
                    ? Optional.empty()
                    : Optional.of("Needs an engine; 'lemmata fetch engine' fetches it."))
        .gotBy(
            said -> {
              tries++;
              said.accept("fetching an engine, 3 MB ...");
              if (!works) {
                throw new Need.Missing("the engine could not be fetched: no network");
              }
              here = true;
            });
  }

  @Override
  public String id() {
    return "lacking";
  }

  @Override
  public String title() {
    return "Trains";
  }

  @Override
  public List<String> authors() {
    return List.of("Cem");
  }

  @Override
  public int year() {
    return 2021;
  }

  @Override
  public String venue() {
    return "TOY 2021";
  }

  @Override
  public Optional<String> arxiv() {
    return Optional.empty();
  }

  @Override
  public String summary() {
    return "It needs an engine.";
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(study());
  }

  private Study<Settings> study() {
    return Study.of("lacking.train", Settings.class)
        .title("A train")
        .describedBy("Drives.")
        .needs(engine())
        .rows(Settings.class)
        .whole("way", "how far", settings -> 2L * settings.speed())
        .computedBy((p, run, out) -> out.accept(p));
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        claim("lacking.driven").in("an engine", 0.0, this::driven).control("a gap", 1.0).build(),
        claim("lacking.pushed")
            .in("by hand", 0.0, (gap, run, scale) -> new Rounding("the gap", gap, 1e-12))
            .control("a gap", 1.0)
            .build());
  }

  private Rounding driven(double gap, Run run, Scale scale) {
    return new Rounding("the gap", gap + run.table(study()).size() - 1, 1e-12);
  }

  private static Claim.Draft claim(String id) {
    return Claim.of(id, "A train drives")
        .states("a = b")
        .source(Source.derived("Toy theory"))
        .assuming("trains are ideal")
        .examining("Looks.");
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("lacking.fig-way", "The way")
            .caption("How far.")
            .source("ours")
            .inputs(Input.of("way", "lacking.train"))
            .panel(
                Panel.of("", Axis.linear("way"), Axis.linear("way"))
                    .with(Layer.points("way", "way").from("way").label("way")))
            .build());
  }
}
