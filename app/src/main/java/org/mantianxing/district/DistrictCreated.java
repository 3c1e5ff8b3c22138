package org.mantianxing.district;

/** A district has just been created; published inside it, so that modules can lay their ground. */
public record DistrictCreated(District district) {}
