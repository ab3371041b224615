/**
 * The regulariser that the trace of the Hessian induces on the end-to-end matrix: closed forms, the
 * construction that attains them, and numerical minimisation as their witness.
 */
package org.lemmata.hessian.flatness.regulariser;
