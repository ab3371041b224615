/** Values of other people, none of them this paper's, whose numbers this project does not have. */
package org.lemmata.lowlight.published;
