/** A convex game between one number and the weights of three domains. */
package org.lemmata.doremi.minimax;
