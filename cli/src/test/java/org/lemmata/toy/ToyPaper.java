package org.lemmata.toy;

import java.util.List;
import java.util.Optional;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.Paper;
import org.lemmata.study.Scale;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Check;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;

/** A paper with a study of each temper and a claim of each outcome. */
public final class ToyPaper implements Paper {

  /** The error of the setting; a control has a large one. */
  private static final Check<Double> EXACT =
      (error, run, scale) -> new Rounding("the gap", error, 1e-12);

  private static final Check<Double> ESTIMATED =
      (standardError, run, scale) ->
          Mean.near("the mean", new Estimate(2 - standardError, standardError), 1, 0.5);

  private static final Check<Boolean> BREAKING =
      (breaks, run, scale) -> {
        if (breaks) {
          throw new IllegalStateException("a wheel came off");
        }
        return new Rounding("the gap", 1, 0);
      };

  @Override
  public String id() {
    return "toy";
  }

  @Override
  public String title() {
    return "Toys for Tests";
  }

  @Override
  public List<String> authors() {
    return List.of("Ada", "Bea");
  }

  @Override
  public int year() {
    return 2020;
  }

  @Override
  public String venue() {
    return "TOY 2020";
  }

  @Override
  public Optional<String> arxiv() {
    return Optional.of("2001.00001");
  }

  @Override
  public String summary() {
    return "Toys, each of which shows one behaviour of the command.";
  }

  @Override
  public List<String> notCheckable() {
    return List.of("Whether toys are fun.");
  }

  @Override
  public List<Statement> statements() {
    return List.of(
        Statement.covered("Theorem 1", "things are equal", "toy.equal", "toy.late"),
        Statement.covered("Lemma 2", "much data is enough", "toy.weak").butNot("what much is"),
        Statement.uncovered("Corollary 3", "toys last", "nobody has waited so long"));
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(new ToyLine(), new ToySlow());
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        draft("toy.equal", "Things are equal")
            .in("the usual setting", 0.0, EXACT)
            .control("a gap", 1.0)
            .build(),
        draft("toy.wrong", "A wrong claim")
            .in("the usual setting", 1.0, EXACT)
            .control("a larger gap", 2.0)
            .build(),
        draft("toy.lax", "A control that passes")
            .in("the usual setting", 0.0, EXACT)
            .control("no gap", 0.0)
            .build(),
        draft("toy.weak", "Too little data")
            .in("one observation", 1.0, ESTIMATED)
            .control("another mean", 0.01)
            .build(),
        draft("toy.late", "A long one")
            .from(Scale.STANDARD)
            .in("the usual setting", 0.0, EXACT)
            .control("a gap", 1.0)
            .build(),
        draft("toy.broken", "One that breaks")
            .in("the usual setting", true, BREAKING)
            .control("a gap", false)
            .build());
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        figure("toy.fig-line", "A line", "value").build(),
        figure(
                "toy.fig-bent",
                "A bent line",
                Input.of("line", "toy.line").set("kind", "bent").forced(),
                "value")
            .build(),
        figure("toy.fig-broken", "A line of nothing", "nothing").build(),
        figure("toy.fig-late", "A line for the patient", "value").from(Scale.FULL).build());
  }

  private static Figure.Builder figure(String id, String title, String column) {
    return figure(id, title, Input.of("line", "toy.line").set("d", "4"), column);
  }

  private static Figure.Builder figure(String id, String title, Input line, String column) {
    return Figure.of(id, title)
        .caption("The line of the study.")
        .source("ours")
        .inputs(line)
        .panel(
            Panel.of("", Axis.linear("row"), Axis.linear("value"))
                .with(Layer.line("row", column).from("line").label("line")));
  }

  private static Claim.Draft draft(String id, String title) {
    return Claim.of(id, title)
        .states("a = b")
        .source(Source.derived("Toy theory"))
        .assuming("toys are ideal")
        .examining("Compares two numbers.");
  }
}
