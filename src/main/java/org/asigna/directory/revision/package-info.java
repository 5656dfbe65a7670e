/** Revisions of the directory: immutable folders of four sorted tables, named by what is in them. */
@NullMarked
package org.asigna.directory.revision;

import org.jspecify.annotations.NullMarked;
