package org.asigna.architecture.breach.run;

/** Its name says nothing. */
record RunUtils(int number) {}
