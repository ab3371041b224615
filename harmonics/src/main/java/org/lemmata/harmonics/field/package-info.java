/**
 * Functions on the sphere: random harmonics of one degree by every exact route, zonal and other
 * special ones, and Gaussian random fields.
 *
 * <p>Each knows its exact L² norm. Maxima are sought elsewhere.
 */
package org.lemmata.harmonics.field;
