package org.ithaca.formats;

import java.util.Optional;

/** How often, how long and for how long people meet. */
public record Cadence(
    @About("how meetings are set") CadenceStyle style,
    @About("who meets in an ordinary meeting") Meets meets,
    @About("length of one meeting") SpanChoice meeting,
    @About("time from one meeting to the next") SpanChoice interval,
    @About("number of meetings") Choice meetings,
    @About("time from first to last meeting") SpanChoice duration,
    @About(
            value =
                "how often all members meet in addition, where ties meet on their own; or never",
            none = "never")
        Optional<Span> gathering) {}
