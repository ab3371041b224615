/** Weights and losses that others published, as resources with citation. */
package org.lemmata.doremi.published;
