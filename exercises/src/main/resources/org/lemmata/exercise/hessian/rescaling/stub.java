import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.hessian.RescalingExercise.ReluNet;
import org.lemmata.exercise.hessian.RescalingExercise.Rescaler;

public class MyRescaler implements Rescaler {

  @Override
  public double trace(ReluNet net, double[][] inputs) {
    throw new NotWritten();
  }

  @Override
  public ReluNet flattest(ReluNet net, double[][] inputs) {
    throw new NotWritten();
  }

  @Override
  public ReluNet withTrace(ReluNet net, double[][] inputs, double trace) {
    throw new NotWritten();
  }
}
