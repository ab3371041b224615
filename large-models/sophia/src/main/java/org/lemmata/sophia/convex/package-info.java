/**
 * The convex theory: losses whose Hessian changes slowly, clipped Newton, gradient descent and
 * descent by signs on them, and the bounds on their steps.
 */
package org.lemmata.sophia.convex;
