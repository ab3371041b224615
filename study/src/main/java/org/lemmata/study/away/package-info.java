/**
 * What travels when pieces are done on other machines, and who packs and unpacks it: text and
 * bytes, never a study, a claim or a lambda.
 *
 * <p>No engine that moves it is known here; such engines are found by {@link
 * org.lemmata.study.away.Elsewhere}.
 */
package org.lemmata.study.away;
