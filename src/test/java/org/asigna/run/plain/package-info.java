@NullMarked
package org.asigna.run.plain;

import org.jspecify.annotations.NullMarked;
