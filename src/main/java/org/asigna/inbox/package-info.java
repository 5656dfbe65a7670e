/** The inbox: a folder into whose subfolders senders hand in files, each taken once it is complete, and filed when its run has ended. */
@NullMarked
package org.asigna.inbox;

import org.jspecify.annotations.NullMarked;
