/** The claims on DoReMi, each with its controls. */
package org.lemmata.doremi.claim;
