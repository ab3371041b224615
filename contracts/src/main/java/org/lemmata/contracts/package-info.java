/**
 * What every paper must satisfy, as JUnit 5 tests to extend: for the papers of this project and for
 * other people's.
 *
 * <p>Nothing here knows a paper; a module that has one extends these in its own tests.
 */
package org.lemmata.contracts;
