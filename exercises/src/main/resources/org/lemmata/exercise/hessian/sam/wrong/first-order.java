import org.lemmata.exercise.hessian.SamExercise.ProductLoss;
import org.lemmata.exercise.hessian.SamExercise.SharpnessAware;

public class MySharpnessAware implements SharpnessAware {

  @Override
  public double[] ascent(ProductLoss loss, double[] theta, double rho) {
    double[] gradient = loss.gradient(theta);
    double square = 0;
    for (double entry : gradient) {
      square += entry * entry;
    }
    double length = Math.sqrt(square);
    return length == 0 ? theta.clone() : moved(theta, gradient, rho / length);
  }

  @Override
  public double[] step(ProductLoss loss, double[] theta, double rho, double eta) {
    double[] top = ascent(loss, theta, rho);
    return moved(theta, loss.gradient(top), -eta);
  }

  @Override
  public double lambda(double rho) {
    return rho / 2;
  }

  private static double[] moved(double[] theta, double[] along, double factor) {
    double[] moved = theta.clone();
    for (int i = 0; i < theta.length; i++) {
      moved[i] += factor * along[i];
    }
    return moved;
  }
}
