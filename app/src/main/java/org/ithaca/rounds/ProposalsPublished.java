package org.ithaca.rounds;

import java.util.UUID;

/** A coordinator published the matches of a run; the people in them may be told. */
public record ProposalsPublished(RoundId round, RunId run, UUID program) {}
