/** Weights of domains, and how Group DRO moves them. */
package org.lemmata.doremi.weight;
