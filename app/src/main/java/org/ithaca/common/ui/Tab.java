package org.ithaca.common.ui;

/** A link to one of several views of the same thing. */
public record Tab(String href, String label) {}
