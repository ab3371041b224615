/**
 * Networks of finite width on the sphere: their exact population loss, projected gradient descent
 * on samples or on the population, and the kernels that make a step fast.
 *
 * <p>The limit of infinite width lives beside this package, and so do kernel methods.
 */
package org.lemmata.meanfield.network;
