/** Tries hard to break runs: processes that die, disks that fail or are full, others that look on or come at the same time. */
@NullMarked
package org.asigna.crash;

import org.jspecify.annotations.NullMarked;
