/**
 * The vocabulary that papers are written in and engines read: {@link org.lemmata.study.Paper},
 * {@link org.lemmata.study.Study} and the {@link org.lemmata.study.Run} a study is given.
 *
 * <p>Here lives what both sides must agree on. Nothing here knows a particular paper, judges a
 * claim, draws a figure or prints.
 */
package org.lemmata.study;
