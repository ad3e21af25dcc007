package org.ithaca.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** What the shared application has in addition for tests. */
@TestConfiguration(proxyBeanMethods = false)
@Import({GivenAccounts.class, GivenPrograms.class, SignedIn.class})
class TestSupport {}
