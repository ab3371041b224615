/** Language models on mixtures of domains, and the proxy whose domain weights Group DRO moves. */
package org.lemmata.doremi.train;
