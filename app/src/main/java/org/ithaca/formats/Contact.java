package org.ithaca.formats;

/** What people need so that they can talk at all. */
public record Contact(
    @About("whether they must share a language") boolean commonLanguage,
    @About("hours of the week both must be free; 0 minutes asks for none") Span minimumOverlap,
    @About("where they meet") Channel channel) {}
