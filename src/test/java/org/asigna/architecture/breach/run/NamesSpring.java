package org.asigna.architecture.breach.run;

import org.springframework.core.io.Resource;

/** Names Spring outside a package named for it. */
record NamesSpring(Resource resource) {}
