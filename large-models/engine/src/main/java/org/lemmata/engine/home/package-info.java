/**
 * Where PyTorch's native libraries come from and lie: fetched on demand, checked, never part of the
 * program. Plain Java; nothing here loads them or knows their interface.
 */
package org.lemmata.engine.home;
