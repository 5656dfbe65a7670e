@NullMarked
package org.asigna.inbox;

import org.jspecify.annotations.NullMarked;
