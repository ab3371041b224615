/** The user's side: a question, a wrapped tool, one call. */
package org.lemmata.toolmakers.use;
