package org.asigna.architecture.breach.run;

import tools.jackson.databind.JsonNode;

/** Names Jackson outside a package named for it. */
record NamesJackson(JsonNode json) {}
