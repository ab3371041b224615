/** Values that the studies of sharpness read from text or from a file. No computing here. */
package org.lemmata.hessian.sharpness.param;
