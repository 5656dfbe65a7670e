/** What Spring keeps going: the schedule, and the addresses that answer how it goes. */
@NullMarked
package org.asigna.serve.spring;

import org.jspecify.annotations.NullMarked;
