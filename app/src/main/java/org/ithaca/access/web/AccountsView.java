package org.ithaca.access.web;

import org.ithaca.access.Account;
import org.ithaca.common.web.Paging;

/** All accounts, for administrators. */
public record AccountsView(String search, Paging<Account> accounts) {}
