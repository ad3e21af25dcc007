package org.ithaca.formats;

import java.util.List;

/** The conversation protocol: what happens in a meeting, step by step. */
public record Guide(
    @About(value = "parts people take in a meeting besides their role", min = 0) List<Part> parts,
    @About(value = "plans for the meetings", min = 1) List<Session> sessions) {

  /** The lead of a step in which nobody leads. */
  public static final String EVERYONE = "everyone";

  /** A part somebody takes for one meeting, such as host or presenter. */
  public record Part(
      @About(value = "short name, used by the steps", key = true) String key,
      @About("how it is given to somebody") Taken taken) {}

  /** The plan of one meeting. */
  public record Session(
      @About(value = "short name, used by the texts", key = true) String key,
      @About("which meeting it is for") SessionTime when,
      @About(value = "what is done, in order", min = 1) List<Step> steps) {}

  /** One timed step of a meeting. */
  public record Step(
      @About(value = "short name, used by the texts", key = true) String key,
      @About("how long it takes, each time") Span time,
      @About(value = "who leads: a role, a part, or everyone", key = true) String lead,
      @About("how often it is done in the meeting") Repeat repeat) {}
}
