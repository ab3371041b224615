/** X. */
package org.lemmata.benchmarks;
