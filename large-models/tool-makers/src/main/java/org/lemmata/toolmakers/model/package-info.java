/** What is said to language models and by them; recorded, and played back by hash. */
package org.lemmata.toolmakers.model;
