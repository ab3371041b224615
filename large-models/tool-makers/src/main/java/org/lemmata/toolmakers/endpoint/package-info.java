/**
 * A language model behind an address that speaks OpenAI's chat completions. The key comes from the
 * environment, goes into one header of one host's requests, and nowhere else.
 */
package org.lemmata.toolmakers.endpoint;
