@NullMarked
package org.asigna.serve.spring;

import org.jspecify.annotations.NullMarked;
