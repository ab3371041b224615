/**
 * The track on spherical harmonics: their number, the polynomials they are made of, and how large
 * they get. It compares students' classes with {@code harmonics}.
 */
package org.lemmata.exercise.sphere;
