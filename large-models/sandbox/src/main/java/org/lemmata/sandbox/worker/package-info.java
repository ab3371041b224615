/**
 * The other process: reads jobs, runs them in GraalPy and answers. It is started with a class path
 * of its own and never loaded by the program; only here is GraalPy's interface known.
 */
package org.lemmata.sandbox.worker;
