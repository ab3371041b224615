/**
 * Running independent pieces of work on several threads so that the result does not depend on how
 * many.
 *
 * <p>Here live the fork-join loop, its fixed chunking and its fixed reduction tree. Nothing here
 * knows what is computed: no matrices, no random numbers, no statistics.
 */
package org.lemmata.linalg.parallel;
