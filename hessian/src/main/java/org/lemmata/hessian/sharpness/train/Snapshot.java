package org.lemmata.hessian.sharpness.train;

/**
 * Where a training stands.
 *
 * @param epoch epochs done
 * @param trainLoss mean loss on the training set
 * @param trainAccuracy share of the training set whose sign is right
 * @param testLoss mean loss on fresh points
 * @param testAccuracy share of the fresh points whose sign is right
 * @param trace the trace of the Hessian of the training loss
 * @param gaussNewton its part with the squared gradients alone, which is all of it where the
 *     network fits
 * @param contrast the smaller norm of the first two columns of W_1 over the largest of the others;
 *     NaN if there are no others
 */
public record Snapshot(
    long epoch,
    double trainLoss,
    double trainAccuracy,
    double testLoss,
    double testAccuracy,
    double trace,
    double gaussNewton,
    double contrast) {}
