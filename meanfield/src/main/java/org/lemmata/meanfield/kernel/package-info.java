/**
 * What kernel methods can do with the same data: the tangent kernel, kernel ridge regression with
 * its error in closed form, and the lower bound for every inner-product kernel.
 *
 * <p>No network is trained here.
 */
package org.lemmata.meanfield.kernel;
