/**
 * Runs Python that nobody has read, such as the tools that a language model wrote: in GraalPy, in a
 * JVM of its own, with nothing to read, to write or to reach. Callers see {@link
 * org.lemmata.sandbox.Sandbox} and what it takes and gives; GraalPy itself is known only in the
 * worker, which the program starts and never loads.
 */
package org.lemmata.sandbox;
