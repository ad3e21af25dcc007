package org.ithaca.people.skills.taxonomy;

/** The starter taxonomy or ESCO was loaded: everybody on this node should see it at once. */
record TaxonomyChanged() {}
