/**
 * Random numbers that depend on what they are for and never on when or where they are drawn.
 *
 * <p>Here live the counter-based streams and the project's pinned samplers: uniform, normal,
 * sphere, shuffle. Their bits are part of the project's results: a change to any of them changes
 * every table, so the tests pin them. What estimates or tests a distribution lives in {@code
 * stats}.
 */
package org.lemmata.linalg.random;
