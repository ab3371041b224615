/**
 * The contracts applied to every registered paper at once.
 *
 * <p>Nothing here knows one paper; what only one paper must satisfy is tested in its module.
 */
package org.lemmata.papers;
