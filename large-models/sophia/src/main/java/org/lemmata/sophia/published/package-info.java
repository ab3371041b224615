/** Losses that others published, with citation and who read them off what. */
package org.lemmata.sophia.published;
