package org.ithaca.matching.rotation;

/**
 * A number of repeats below which counting lets nobody go: more seats beside somebody than people
 * left to meet, more pairs than there are, or so large tables that two of one must sit together
 * again.
 *
 * @param fewest no tables have fewer repeats
 */
public record TablesCertificate(long fewest) {}
