package org.mantianxing.pictures;

/** What the darkroom makes of a file: the picture and its small print, both JPEG. */
record Prints(byte[] full, byte[] small, int width, int height) {}
