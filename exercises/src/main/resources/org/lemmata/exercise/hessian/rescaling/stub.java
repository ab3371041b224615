import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.hessian.RescalingExercise.Net;
import org.lemmata.exercise.hessian.RescalingExercise.Rescaler;

public class MyRescaler implements Rescaler {

  @Override
  public double trace(Net net, double[][] inputs) {
    throw new NotWritten();
  }

  @Override
  public Net flattest(Net net, double[][] inputs) {
    throw new NotWritten();
  }

  @Override
  public Net withTrace(Net net, double[][] inputs, double trace) {
    throw new NotWritten();
  }
}
