/** The claims on Sophia, each with its controls. */
package org.lemmata.sophia.claim;
