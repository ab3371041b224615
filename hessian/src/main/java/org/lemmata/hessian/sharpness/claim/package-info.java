/**
 * Claims of the paper with their controls; each class holds one claim, or one erratum with its
 * correction.
 */
package org.lemmata.hessian.sharpness.claim;
