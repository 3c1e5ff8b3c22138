package org.mantianxing.activities;

/** What only those who hold a seat may see; empty where nothing was given. */
public record Contact(String name, String phone, String place, String leaderPhone) {}
