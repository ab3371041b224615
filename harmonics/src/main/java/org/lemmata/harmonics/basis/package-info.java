/**
 * The explicit orthonormal basis of spherical harmonics, by recursion over dimensions.
 *
 * <p>Orthonormal means with respect to the uniform probability measure of the sphere. What is
 * random or searches for a maximum lives elsewhere.
 */
package org.lemmata.harmonics.basis;
