/** Everything known as of a sync: accounts, partners, contacts and licences, and the programme they live in. */
@NullMarked
package org.asigna.directory;

import org.jspecify.annotations.NullMarked;
