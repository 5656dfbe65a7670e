package org.asigna.architecture.breach.run;

/** Its name says nothing. */
record RunManager(int number) {}
