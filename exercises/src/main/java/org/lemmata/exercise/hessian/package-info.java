/** The track on flatness and sharpness. It compares students' classes with {@code hessian}. */
package org.lemmata.exercise.hessian;
