/** What program and worker say to each other, and how; nothing here knows GraalPy. */
package org.lemmata.sandbox.frame;
