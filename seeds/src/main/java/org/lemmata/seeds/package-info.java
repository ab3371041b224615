/**
 * The seeds of this build's own property tests, and what its other tests allow chance. Nothing of
 * the program may be known here, and nothing of the program may know it.
 */
package org.lemmata.seeds;
