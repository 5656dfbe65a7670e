/** Headers, words and sentences of each language: one resource folder per language. */
@NullMarked
package org.asigna.language;

import org.jspecify.annotations.NullMarked;
