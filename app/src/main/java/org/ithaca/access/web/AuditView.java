package org.ithaca.access.web;

import org.ithaca.access.domain.AuditTrail;
import org.ithaca.common.web.Paging;

/** The audit trail, for administrators. */
public record AuditView(Paging<AuditTrail.Entry> entries) {}
