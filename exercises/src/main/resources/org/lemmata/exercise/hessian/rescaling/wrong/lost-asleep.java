import org.lemmata.exercise.hessian.RescalingExercise.ReluNet;
import org.lemmata.exercise.hessian.RescalingExercise.Rescaler;

public class MyRescaler implements Rescaler {

  @Override
  public double trace(ReluNet net, double[][] inputs) {
    double sum = 0;
    for (int j = 0; j < net.neurons(); j++) {
      sum += rowPart(net, inputs, j) + outputPart(net, inputs, j);
    }
    return sum;
  }

  @Override
  public ReluNet flattest(ReluNet net, double[][] inputs) {
    double[] factors = new double[net.neurons()];
    for (int j = 0; j < factors.length; j++) {
      double row = rowPart(net, inputs, j);
      double output = outputPart(net, inputs, j);
      factors[j] = Math.pow(row / (output + 1e-12), 0.25);
    }
    return scaled(net, factors);
  }

  @Override
  public ReluNet withTrace(ReluNet net, double[][] inputs, double trace) {
    ReluNet flat = flattest(net, inputs);
    double ratio = trace / trace(flat, inputs);
    double[] factors = new double[net.neurons()];
    for (int j = 0; j < factors.length; j++) {
      factors[j] = Math.sqrt(ratio + Math.sqrt(ratio * ratio - 1));
    }
    return scaled(flat, factors);
  }

  private static ReluNet scaled(ReluNet net, double[] factors) {
    double[][] weights = new double[factors.length][];
    double[] biases = new double[factors.length];
    double[] outputs = new double[factors.length];
    for (int j = 0; j < factors.length; j++) {
      weights[j] = net.weights()[j].clone();
      for (int k = 0; k < weights[j].length; k++) {
        weights[j][k] *= factors[j];
      }
      biases[j] = net.biases()[j] * factors[j];
      outputs[j] = net.outputs()[j] / factors[j];
    }
    return new ReluNet(weights, biases, outputs);
  }

  private static double rowPart(ReluNet net, double[][] inputs, int j) {
    double sum = 0;
    for (double[] x : inputs) {
      double square = 1;
      for (double entry : x) {
        square += entry * entry;
      }
      sum += net.activation(j, x) > 0 ? Math.pow(net.outputs()[j], 2) * square : 0;
    }
    return 2 * sum / inputs.length;
  }

  private static double outputPart(ReluNet net, double[][] inputs, int j) {
    double sum = 0;
    for (double[] x : inputs) {
      sum += Math.pow(net.activation(j, x), 2);
    }
    return 2 * sum / inputs.length;
  }
}
