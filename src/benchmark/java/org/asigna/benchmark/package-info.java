/** Data of any size, made of a seed, for the figures in {@code docs/performance.md}. */
@NullMarked
package org.asigna.benchmark;

import org.jspecify.annotations.NullMarked;
