package org.lemmata.report;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Paper;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/**
 * A paper with a claim for every way a claim can come out.
 *
 * @param id the prefix of its ids
 * @param dress changes every text that reaches the page
 */
record FakePaper(String id, UnaryOperator<String> dress) implements Paper {

  /** What a claim's examination should find. */
  private enum Setting {
    GOOD,
    BAD,
    WEAK,
    RIGGED,
    RUNS,
    BROKEN
  }

  @Override
  public String title() {
    return dress.apply("A fake paper on the step $\\eta^*$");
  }

  @Override
  public List<String> authors() {
    return List.of(dress.apply("Doe"), "Roe");
  }

  @Override
  public int year() {
    return 2024;
  }

  @Override
  public String venue() {
    return dress.apply("Nowhere 2024");
  }

  @Override
  public Optional<String> arxiv() {
    return Optional.of(dress.apply("0000.00000"));
  }

  @Override
  public String summary() {
    return dress.apply("It says that $x^2 \\geq 0$, and more.");
  }

  @Override
  public List<String> notCheckable() {
    return List.of(dress.apply("Existence."));
  }

  @Override
  public List<Statement> statements() {
    return List.of(
        Statement.covered(dress.apply("Theorem 1"), dress.apply("squares"), id + ".good"),
        Statement.uncovered(dress.apply("Lemma 2"), dress.apply("cubes"), dress.apply("Odd.")));
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(new Squares());
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        claim("good")
            .in("the usual setting", Setting.GOOD, this::examine)
            .control(broken(), Setting.BAD)
            .build(),
        claim("bad")
            .in("the usual setting", Setting.BAD, this::examine)
            .control(broken(), Setting.BAD)
            .build(),
        claim("weak")
            .in("the usual setting", Setting.WEAK, this::examine)
            .control(broken(), Setting.GOOD)
            .build(),
        claim("broken")
            .in("the usual setting", Setting.BROKEN, this::examine)
            .control(broken(), Setting.BAD)
            .build(),
        claim("large")
            .from(Scale.FULL)
            .in("the usual setting", Setting.GOOD, this::examine)
            .control(broken(), Setting.BAD)
            .build(),
        claim("printed")
            .failsAsPrinted(
                claim("corrected")
                    .in("the usual setting", Setting.GOOD, this::examine)
                    .control(broken(), Setting.BAD)
                    .build())
            .in("the usual setting", Setting.BAD, this::examine)
            .mustHold(dress.apply("the good one"), Setting.GOOD)
            .build(),
        claim("measured")
            .measured()
            .in(dress.apply("reals"), Setting.GOOD, this::examine)
            .control(broken(), Setting.BAD)
            .build(),
        claim("absent")
            .failsHere(dress.apply("It is too small."))
            .in(dress.apply("reals"), Setting.BAD, this::examine)
            .mustHold(dress.apply("the good one"), Setting.GOOD)
            .build(),
        claim("rigged")
            .in(dress.apply("reals"), Setting.RIGGED, this::examine)
            .control(broken(), Setting.BAD)
            .build(),
        claim("runs")
            .in(dress.apply("reals"), Setting.RUNS, this::examine)
            .control(broken(), Setting.BAD)
            .build());
  }

  @Override
  public List<Figure> figures() {
    Panel panel =
        Panel.of("squares", Axis.linear("x"), Axis.linear("x^2"))
            .with(Layer.line("x", "y").from("squares").label("square"));
    return List.of(
        figure("fig-drawn").inputs(Input.of("squares", id + ".squares")).panel(panel).build(),
        figure("fig-large").from(Scale.FULL).panel(panel).build(),
        figure("fig-broken")
            .inputs(Input.of("squares", id + ".squares").set("count", "-1"))
            .panel(panel)
            .build());
  }

  private Claim.Draft claim(String name) {
    return Claim.of(id + "." + name, dress.apply("The claim " + name + " about $\\sigma^2$"))
        .states(
            name.equals("good")
                ? "\\eta^* = \\frac{1}{n + d + 1 + \\sigma^2}, \\qquad"
                    + " L^* = \\sigma^2 + \\frac{d(d + 1 + \\sigma^2)}{n + d + 1 + \\sigma^2}"
                : dress.apply("For every $x \\in \\mathbb{R}$, $x^2 \\geq 0$ costs 1 \\$."))
        .source(Source.derived(dress.apply("Theorem 1")))
        .assuming(dress.apply("$x$ is real"))
        .restsOn(foundations(name))
        .examining(dress.apply("Squares numbers."));
  }

  private String[] foundations(String name) {
    return switch (name) {
      case "weak" -> new String[] {id + ".good"};
      case "runs" -> new String[] {id + ".good", id + ".weak"};
      default -> new String[0];
    };
  }

  private String broken() {
    return dress.apply("complex numbers");
  }

  private Evidence examine(Setting setting, Run run, Scale scale) {
    String what = dress.apply("the smallest square");
    return switch (setting) {
      case GOOD ->
          Every.of(
              what,
              Searched.notBelow(dress.apply("the least"), 0.25, 0),
              Mean.near(what, new Estimate(1.0001, 1e-3), 1, 0.1));
      case BAD -> Searched.notBelow(what, -1, 0);
      case WEAK -> Mean.near(what, new Estimate(1, 1), 1, 0.1);
      case RIGGED ->
          Every.of(what, Searched.notBelow(what, 0.25, 0))
              .rig(new Rounding(dress.apply("the rig"), 1, 0));
      case RUNS -> Runs.median(what, new double[] {1, 2, 3, 4, 5, 6, 7, 8}, Interval.atLeast(0));
      case BROKEN -> throw new IllegalStateException(dress.apply("it broke"));
    };
  }

  private Figure.Builder figure(String name) {
    return Figure.of(id + "." + name, dress.apply("The figure " + name))
        .caption(dress.apply("Squares of $x$."))
        .source(dress.apply("ours"));
  }

  /** Parameters of the only study. */
  record Parameters(@Param(value = "how many $n$", byDefault = "3", min = 1) int count) {}

  final class Squares implements Study<Parameters> {
    @Override
    public String id() {
      return id + ".squares";
    }

    @Override
    public String title() {
      return dress.apply("Squares");
    }

    @Override
    public String description() {
      return dress.apply("Squares of whole numbers.");
    }

    @Override
    public Class<Parameters> parameters() {
      return Parameters.class;
    }

    @Override
    public List<Column> columns() {
      return List.of(
          Column.real("x", dress.apply("a number")), Column.real("y", dress.apply("its square")));
    }

    @Override
    public Table run(Parameters parameters, Run run) {
      Table.Builder table = Table.with(columns());
      for (int x = 0; x < parameters.count(); x++) {
        table.row(x, x * x);
      }
      return table.build();
    }
  }
}
