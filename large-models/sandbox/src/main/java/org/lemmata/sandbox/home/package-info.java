/** Where GraalPy comes from and lies: fetched on demand, checked, never part of the program. */
package org.lemmata.sandbox.home;
