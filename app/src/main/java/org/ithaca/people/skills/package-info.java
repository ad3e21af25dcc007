/** What people offer and seek: resolving typed text, search as you type, near skills. */
@NamedInterface("skills")
@NullMarked
package org.ithaca.people.skills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
