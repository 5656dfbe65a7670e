@NullMarked
package org.asigna.serve;

import org.jspecify.annotations.NullMarked;
