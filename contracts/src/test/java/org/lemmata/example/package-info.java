/**
 * The smallest paper: the example of CONTRIBUTING, compiled, run and held to every contract.
 *
 * <p>It is a test and no module, so no command lists it.
 */
package org.lemmata.example;
