package org.ithaca.rounds;

import java.util.List;
import java.util.UUID;
import org.ithaca.people.PersonId;

/** One said no; the others are told that it does not take place, not why. */
public record ProposalDeclined(
    ProposalId proposal, UUID program, PersonId by, List<PersonId> others) {}
