/**
 * The paper's explicit networks, which memorise or generalise, as printed and corrected. Training
 * is not known here.
 */
package org.lemmata.hessian.sharpness.construct;
