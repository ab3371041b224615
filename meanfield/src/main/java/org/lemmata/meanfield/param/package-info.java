/**
 * Parameters that several studies share: their wording and ranges, lists of times and of starting
 * places.
 *
 * <p>Nothing here computes.
 */
package org.lemmata.meanfield.param;
