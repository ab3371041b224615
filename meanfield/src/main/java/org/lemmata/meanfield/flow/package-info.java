/**
 * The flow at infinite width, reduced to one dimension: the law of w = u.q under projected gradient
 * flow on the population loss.
 *
 * <p>Nothing here samples data or holds a network of finite width.
 */
package org.lemmata.meanfield.flow;
