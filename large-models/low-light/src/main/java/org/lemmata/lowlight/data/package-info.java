/** Images and boxes of the user's; plain Java. */
package org.lemmata.lowlight.data;
