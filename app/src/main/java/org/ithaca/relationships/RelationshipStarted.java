package org.ithaca.relationships;

import java.util.List;
import java.util.UUID;
import org.ithaca.people.PersonId;

/** All members agreed; they may meet now. */
public record RelationshipStarted(
    RelationshipId relationship, UUID program, List<PersonId> members) {}
