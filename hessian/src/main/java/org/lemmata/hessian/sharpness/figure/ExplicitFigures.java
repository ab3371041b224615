package org.lemmata.hessian.sharpness.figure;

import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;

import org.lemmata.hessian.sharpness.claim.BatchNormTraining;
import org.lemmata.hessian.sharpness.claim.ScenarioThree;
import org.lemmata.hessian.sharpness.claim.Trainings;
import org.lemmata.hessian.sharpness.train.StageList;
import org.lemmata.study.Scale;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Panel;

/** Figure 3 and Table 1: networks written down explicitly, and beside what training finds. */
final class ExplicitFigures {

  private static final String CONSTRUCT = "sharpness.construct";
  private static final String OUTCOME = "sharpness.outcome";

  /** Stages at the quick scale: those of the claims, so that nothing is trained for the figure. */
  private static final String QUICK = StageList.of(Trainings.stages(Scale.QUICK, 1)).toString();

  private static final String QUICK_BATCH_NORM =
      StageList.of(BatchNormTraining.stages(0.1)).toString();
  private static final String QUICK_LAYER_NORM = StageList.of(ScenarioThree.stages(1)).toString();

  private static final String QUICK_WIDTH = String.valueOf(Trainings.QUICK_WIDTH);

  /** Stages beyond it. */
  private static final String PLAIN = "0.01/0.05/1/0/20000";

  private static final String BATCH_NORM = "0.005/0.1/1/0/4000";
  private static final String LAYER_NORM = "0.01/1/1/0/4000";
  private static final String[] REPLICATES = {"0", "1", "2"};

  private ExplicitFigures() {}

  static Figure memorisation() {
    return Figure.of("sharpness.fig-3", "Two equally flat networks")
        .source("Wen, Li, Ma, Fig. 3 (an illustration; ours shows computed outputs)")
        .caption(
            "The memorising and the generalising network with biases, both flattest: their trace is"
                + " 4√(d + 1). (a) Outputs on a walk from each of 8 training points to the next, d"
                + " = 10, ε = 0.5. The memorising network has one neuron a training point, which"
                + " reaches a little way around it, and outputs 0 elsewhere. (b) Exact zero-one"
                + " error for d = 6 against the number n of training points: it is 1 − n/2^d for"
                + " the memorising network and 0 for the generalising one.")
        .inputs(
            Input.of("path", "sharpness.path"),
            explicitXor("memorise").set("kind", "memorise"),
            explicitXor("generalise").set("kind", "generalise"))
        .panel(
            Panel.of(
                    "on a walk through the training points",
                    Axis.linear("training point"),
                    Axis.linear("output").from(-1.9, 1.2))
                .with(
                    line("place", "generalise").from("path").label("generalising").colour(1),
                    line("place", "memorise").from("path").label("memorising").colour(0),
                    points("place", "label").from("path").label("label").grey()))
        .panel(
            Panel.of(
                    "on all points",
                    Axis.linear("training points n"),
                    Axis.linear("zero-one error").from(-0.04, 1.04))
                .with(
                    points("samples", "population_error")
                        .from("generalise")
                        .label("generalising")
                        .colour(1),
                    points("samples", "population_error")
                        .from("memorise")
                        .label("memorising")
                        .colour(0)))
        .build();
  }

  private static Input explicitXor(String name) {
    return Input.of(name, CONSTRUCT)
        .set("d", "6")
        .set("eps", "0.5")
        .sweep("samples", "1", "4", "8", "16", "24", "32", "40", "48", "56", "64");
  }

  static Figure outcomes() {
    return Figure.of("sharpness.table-1", "Which flat networks generalise")
        .source("Wen, Li, Ma, Table 1")
        .caption(
            "The paper's table: all flattest networks generalise without biases and with batch"
                + " norm, not with biases or with layer norm; sharpness-aware minimisation"
                + " generalises in all of these but with biases. (a) Explicit networks, d = 30, n ="
                + " 100, at the least trace of their kind (without biases: four neurons near their"
                + " limit, which are not flattest), with their exact error. With biases and with"
                + " layer norm one that memorises and one that generalises have the same trace."
                + " That none memorises without biases or with batch norm is the paper's theorem"
                + " and not shown by points. (b) 1-SAM from three random starts each, at short settings of"
                + " ours: width 100, with batch norm d = 12, n = 40 and width 40, with layer norm"
                + " the norm of (W₁, b₁) fixed at 10 and initial scale 0.577 (at the quick scale"
                + " those of the claims: width 60, with batch norm d = 8, n = 50 and width 12, with"
                + " layer norm d = 20 and width 40). With biases the error"
                + " depends on the start; elsewhere the trainings, short as they are, need not have"
                + " come to their end.")
        .inputs(
            explicit("no-bias").set("kind", "generalise").set("eps", "0.01"),
            explicit("batch-norm").set("kind", "generalise").set("scale", "100"),
            explicit("bias").sweep("kind", "memorise", "generalise"),
            explicit("layer-norm").sweep("kind", "memorise", "generalise"),
            trained("no-bias")
                .set("width", QUICK_WIDTH, "100", "100")
                .set("stages", QUICK, PLAIN, PLAIN),
            trained("batch-norm")
                .set("d", "8", "12", "12")
                .set("samples", "50", "40", "40")
                .set("width", "12", "40", "40")
                .set("stages", QUICK_BATCH_NORM, BATCH_NORM, BATCH_NORM),
            trained("bias")
                .set("width", QUICK_WIDTH, "100", "100")
                .set("stages", QUICK, PLAIN, PLAIN),
            trained("layer-norm")
                .set("d", "20", "30", "30")
                .set("width", "40", "100", "100")
                .set("norm", "10")
                .set("init", "0.577")
                .set("stages", QUICK_LAYER_NORM, LAYER_NORM, LAYER_NORM))
        .panel(panel("explicit networks", "explicit", "population_error"))
        .panel(panel("what 1-SAM finds", "trained", "test_error"))
        .build();
  }

  private static Panel panel(String title, String kind, String error) {
    return Panel.of(
            title,
            Axis.log("trace of the Hessian").from(1.5, 60),
            Axis.linear("zero-one error").from(-0.04, 1.04))
        .with(
            points("trace", error).from(kind + "-no-bias").label("without biases").colour(0),
            points("trace", error).from(kind + "-bias").label("with biases").colour(1),
            points("trace", error).from(kind + "-batch-norm").label("batch norm").colour(2),
            points("trace", error).from(kind + "-layer-norm").label("layer norm").colour(3));
  }

  private static Input explicit(String architecture) {
    return Input.of("explicit-" + architecture, CONSTRUCT).set("architecture", architecture);
  }

  private static Input trained(String architecture) {
    return Input.of("trained-" + architecture, OUTCOME)
        .set("architecture", architecture)
        .set("test", String.valueOf(Trainings.QUICK_TEST), "2000", "2000")
        .sweep("replicate", REPLICATES);
  }
}
