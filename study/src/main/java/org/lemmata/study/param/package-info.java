/**
 * Parameters of a study: records whose components carry a description, a default and a legal range,
 * and the binder that turns text into them and back.
 *
 * <p>Reading command-line options is not done here; neither is anything that depends on one study.
 */
package org.lemmata.study.param;
