/** The jobs: the steps of a run as Spring Batch runs them. Nothing else names Spring Batch. */
@NullMarked
package org.asigna.batch;

import org.jspecify.annotations.NullMarked;
