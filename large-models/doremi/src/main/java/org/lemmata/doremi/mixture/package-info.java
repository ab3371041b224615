/** The example of the paper's Appendix D: smoothed frequencies of three domains. */
package org.lemmata.doremi.mixture;
