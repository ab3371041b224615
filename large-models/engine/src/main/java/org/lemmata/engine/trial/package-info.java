/**
 * A self-test: small computations whose outcome is known, on the CPU, and on a GPU against the CPU.
 * Here is no part of any paper.
 */
package org.lemmata.engine.trial;
