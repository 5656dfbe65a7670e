package org.asigna.architecture.breach.unmarked;

/** Stands in a package that says nothing about null. */
record Unmarked(int number) {}
