/**
 * Reading of files that anyone may have written or changed: a user's data, results that come back,
 * and the cache.
 *
 * <p>What the bytes mean is not known here, and nothing is written.
 */
package org.lemmata.study.file;
