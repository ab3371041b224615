/** Which tool a question is for, and the cache that keeps tools where others keep responses. */
package org.lemmata.toolmakers.dispatch;
