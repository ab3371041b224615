/** The claims. */
package org.lemmata.toolmakers.claim;
