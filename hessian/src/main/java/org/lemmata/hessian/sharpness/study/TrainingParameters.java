package org.lemmata.hessian.sharpness.study;

import org.lemmata.hessian.sharpness.data.Distribution;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Initialisation;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.hessian.sharpness.param.StageList;
import org.lemmata.hessian.sharpness.train.Experiment;
import org.lemmata.hessian.sharpness.train.Stage;
import org.lemmata.hessian.sharpness.train.TrainingDiverged;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;

/** What can be set of a training. */
public record TrainingParameters(
    @Param(
            value =
                "network: no-bias, bias (in the first layer), bias-3 (three layers), layer-norm or"
                    + " batch-norm",
            byDefault = "bias")
        Architecture architecture,
    @Param(value = "activation σ of the hidden layers: relu or softplus", byDefault = "relu")
        Activation activation,
    @Param(
            value = "loss of one point: squared, or logistic with labels smoothed by p = 0.2",
            byDefault = "squared")
        Loss loss,
    @Param(
            value =
                "data: xor (x uniform on {-1, 1}^d, y = x₁x₂) or ball (x uniform in the ball of"
                    + " radius √d, y = |x₁| - |x₂|)",
            byDefault = "xor")
        Distribution data,
    @Param(
            value = "dimension d of the inputs",
            byDefault = "30",
            min = 2,
            max = 1000,
            trial = {2, 8})
        int d,
    @Param(
            value = "number n of training points",
            byDefault = "100",
            min = 1,
            max = 10_000,
            trial = {1, 12})
        int samples,
    @Param(
            value = "width m of each hidden layer",
            byDefault = "100",
            min = 1,
            max = 5000,
            trial = {1, 16})
        int width,
    @Param(
            value = "learning rate η",
            byDefault = "0.01",
            min = 0,
            aboveMin = true,
            max = 100,
            trial = {1e-6, 1e-3})
        double rate,
    @Param(
            value = "radius ρ of the ascent of sharpness-aware minimisation; 0 for none",
            byDefault = "0.05",
            min = 0,
            max = 100,
            trial = {0, 0.2})
        double rho,
    @Param(
            value = "points in each step; 0 for all",
            byDefault = "1",
            min = 0,
            max = 10_000,
            trial = {0, 4})
        int batch,
    @Param(
            value = "weight decay of all parameters",
            byDefault = "0",
            min = 0,
            max = 100,
            trial = {0, 1})
        double decay,
    @Param(
            value = "epochs, passes over the training set",
            byDefault = "1000",
            min = 0,
            max = 1e8,
            trial = {0, 20})
        long epochs,
    @Param(
            value =
                "initial scale s: weights of the first layer are normal with variance s²/d, later"
                    + " ones with s²/m",
            byDefault = "1",
            min = 0,
            max = 100,
            trial = {0.1, 1})
        double init,
    @Param(
            value = "further factor on the first layer's initial weights",
            byDefault = "1",
            min = 0,
            max = 100,
            trial = {0.5, 1})
        double first,
    @Param(
            value =
                "Frobenius norm to which (W₁, b₁) is rescaled after each step; 0 to let it be free",
            byDefault = "0",
            min = 0,
            max = 1e6,
            trial = {0, 5})
        double norm,
    @Param(
            value =
                "stages: one (that of rate, rho, batch, decay, epochs), or several"
                    + " rate/rho/batch/decay/epochs with colons between them, or @FILE with these"
                    + " columns",
            byDefault = "one",
            examples = {"one", "0.001/0.05/1/0/10:0.0005/0/0/0.1/5"})
        StageList stages,
    @Param(
            value = "number of fresh points to test on",
            byDefault = "2000",
            min = 1,
            max = 1_000_000,
            trial = {1, 100})
        int test,
    @Param(
            value = "rows along the training, from epoch 0 to the last",
            byDefault = "51",
            min = 2,
            max = 10_000,
            trial = {2, 5})
        int points,
    @Param(
            value = "which random replicate: points, start and orders",
            byDefault = "0",
            min = 0,
            max = 1e9,
            trial = {0, 3})
        long replicate) {

  Experiment experiment() {
    return new Experiment(
        new Network(new Shape(architecture, d, width), activation),
        loss,
        data,
        samples,
        test,
        new Initialisation(first * init, init),
        stages.or(new Stage(rate, rho, batch, decay, epochs)),
        norm);
  }

  /** What to say of a divergence. */
  InvalidParameter diverged(TrainingDiverged e) {
    String message = "so small that the training does not diverge; here " + e.getMessage();
    return stages.equals(StageList.one())
        ? new InvalidParameter("rate", rate, message)
        : new InvalidParameter(
            "stages",
            stages,
            "of rates so small that the training does not diverge; here, in stage "
                + (e.stage() + 1)
                + ", "
                + e.getMessage());
  }
}
