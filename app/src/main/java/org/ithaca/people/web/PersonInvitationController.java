package org.ithaca.people.web;

import java.util.UUID;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.people.People;
import org.ithaca.people.PersonId;
import org.ithaca.people.profiles.ProfileDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a person sign in who was added by somebody else. */
@Controller
class PersonInvitationController {

  private final People people;
  private final ProfileDesk desk;

  PersonInvitationController(People people, ProfileDesk desk) {
    this.people = people;
    this.desk = desk;
  }

  @PostMapping("/people/{id}/invitation")
  @Access(Access.Audience.COORDINATOR)
  Redirect create(Viewer viewer, @PathVariable UUID id) {
    var person = people.getVisibleTo(viewer, new PersonId(id));
    var back = Redirect.to("/people/" + id);
    return switch (desk.invite(viewer, person)) {
      case SENT -> back.saying("profiles.invited", person.name());
      case LINKED -> back.saying("profiles.invited.already", person.name());
      case TAKEN -> back.warning("profiles.invited.taken", person.name());
      case NO_EMAIL -> back.warning("profiles.invited.no-email", person.name());
    };
  }
}
