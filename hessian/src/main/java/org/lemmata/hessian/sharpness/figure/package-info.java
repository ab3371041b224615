/** The paper's figures as declarations. No drawing and no computing here. */
package org.lemmata.hessian.sharpness.figure;
