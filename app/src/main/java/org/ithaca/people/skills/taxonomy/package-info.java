/** The taxonomy in the database: loading the starter file, importing ESCO, linking the two. */
@NullMarked
package org.ithaca.people.skills.taxonomy;

import org.jspecify.annotations.NullMarked;
