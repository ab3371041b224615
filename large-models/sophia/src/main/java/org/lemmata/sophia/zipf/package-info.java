/** A convex language model in small: tables of logits for next symbols, and what trains them. */
package org.lemmata.sophia.zipf;
