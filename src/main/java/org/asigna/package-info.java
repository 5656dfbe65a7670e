/** Asigna: assigns partners to customer accounts in bulk, with the licences each may see. */
@org.jspecify.annotations.NullMarked
package org.asigna;
