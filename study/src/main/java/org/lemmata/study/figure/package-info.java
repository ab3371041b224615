/**
 * Declarative pictures: panels, axes and layers over columns of study tables.
 *
 * <p>No drawing library is known here.
 */
package org.lemmata.study.figure;
