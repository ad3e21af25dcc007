package org.ithaca.people.skills.esco;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ithaca.common.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A finished import of skills.
 *
 * @param skills in the files, headings among them; {@code unlabelled} of them have no name in any
 *     language and are kept for the tree only
 * @param linked starter skills and typed ones that now meet a skill of ESCO
 */
public record SkillImport(
    UUID id,
    Instant importedAt,
    @Nullable AccountId importedBy,
    List<String> files,
    int skills,
    int labels,
    int relations,
    int linked,
    int unlabelled,
    int rejected) {}
