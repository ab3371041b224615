/**
 * What the paper prints of its own trainings, with where it was read.
 *
 * <p>Nothing of this project's own stands here.
 */
package org.lemmata.hessian.sharpness.published;
