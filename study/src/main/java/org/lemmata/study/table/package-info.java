/**
 * Immutable named columns with units, their CSV and JSON forms, and the record of where a table
 * came from.
 *
 * <p>Nothing here computes results or chooses where files go.
 */
package org.lemmata.study.table;
