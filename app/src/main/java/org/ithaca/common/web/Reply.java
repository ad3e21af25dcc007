package org.ithaca.common.web;

/** What a page handler answers: a page, or where to go next. */
public sealed interface Reply permits View, Redirect {}
