/**
 * Parameters that several studies share: their wording and ranges.
 *
 * <p>Nothing here computes.
 */
package org.lemmata.meanfield.param;
