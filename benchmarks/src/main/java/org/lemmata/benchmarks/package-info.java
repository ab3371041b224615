/**
 * Timings of the kernels beside those of other libraries, measured in the same run. Nothing here
 * decides whether the build passes, and nothing else may depend on it.
 */
package org.lemmata.benchmarks;
