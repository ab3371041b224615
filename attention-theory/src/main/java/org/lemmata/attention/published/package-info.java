/**
 * What companion papers print, with where it was read.
 *
 * <p>Nothing of this project's own stands here.
 */
package org.lemmata.attention.published;
