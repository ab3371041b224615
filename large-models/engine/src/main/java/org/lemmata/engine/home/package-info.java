/**
 * Where PyTorch's native libraries come from and lie: fetched on demand, checked, never part of the
 * program. Plain Java that does not know their interface; nothing here loads them, but the need for
 * them says what bits depend on, by asking {@link org.lemmata.engine.Device} or as it was noted
 * when that was last asked.
 */
package org.lemmata.engine.home;
