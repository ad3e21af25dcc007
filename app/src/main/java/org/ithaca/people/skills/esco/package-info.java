/** Importing ESCO, the skills classification of the European Commission. */
@NullMarked
package org.ithaca.people.skills.esco;

import org.jspecify.annotations.NullMarked;
