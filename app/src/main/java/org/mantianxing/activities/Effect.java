package org.mantianxing.activities;

/**
 * What some weights would have come to, had the calls of the last month been brought to the people of today.
 *
 * @param calls how many were looked at
 * @param chosen how many would have been asked first, added up over the calls
 * @param people how many different ones these are
 * @param metres how far from their homes on average, -1 where no home is known
 * @param rested of a hundred chosen, those who were not asked or serving in the last thirty days
 * @param free of a hundred chosen, those who said that they are free then
 * @param own of a hundred chosen, those of the team, station or town, or who have served there
 * @param same of a hundred chosen, those who are chosen by the weights in force too
 */
public record Effect(int calls, int chosen, int people, long metres, int rested, int free, int own, int same) {}
