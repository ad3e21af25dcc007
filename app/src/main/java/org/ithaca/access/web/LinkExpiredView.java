package org.ithaca.access.web;

/** A one-time link that was used, is too old or never was. */
public record LinkExpiredView(boolean invitation) {}
