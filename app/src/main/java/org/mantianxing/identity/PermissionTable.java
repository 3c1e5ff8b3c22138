package org.mantianxing.identity;

import static org.mantianxing.identity.Command.*;
import static org.mantianxing.identity.Scope.ALL;
import static org.mantianxing.identity.Scope.OWN;
import static org.mantianxing.identity.Scope.PLACE;
import static org.mantianxing.identity.Scope.TEAM;

import java.util.EnumMap;
import java.util.Map;
import org.mantianxing.kernel.Role;

/** The rows of the table: for each role, its commands and how far they reach. */
final class PermissionTable {
    private PermissionTable() {}

    static Map<Role, Map<Command, Scope>> rows() {
        Map<Role, Map<Command, Scope>> rows = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            rows.put(role, Map.copyOf(row(role)));
        }
        return Map.copyOf(rows);
    }

    private static Map<Command, Scope> row(Role role) {
        Map<Command, Scope> row = new EnumMap<>(Command.class);
        switch (role) {
            case RESIDENT -> {
                all(row, ALL, MENU_READ, ACTIVITY_READ, TEAM_READ);
                all(row, OWN, PROFILE, INBOX, ORDER_PLACE, ORDER_FOLLOW, ORDER_CANCEL, ORDER_RATE, ORDER_COMPLAIN);
                all(row, OWN, VOLUNTEER_REGISTER, RECORD_READ, RECORD_CLAIM);
            }
            case VOLUNTEER -> all(row, OWN, OFFER_ANSWER, SIGN_UP, VOLUNTEER_READ);
            case TEAM_LEADER ->
                all(
                        row,
                        TEAM,
                        ORDER_FOLLOW,
                        ORDER_RECEIVE,
                        ACTIVITY_MANAGE,
                        ACTIVITY_LEAD,
                        MENU_OFFER,
                        TEAM_MANAGE,
                        CIRCULAR_SEND);
            case STATION, INSTITUTE -> {
                all(row, PLACE, ORDER_PLACE_FOR_CALLER, ORDER_PLACE_UPWARD, ORDER_FOLLOW, ORDER_QUEUE, ORDER_RECEIVE);
                all(row, PLACE, ORDER_CANCEL, ACTIVITY_MANAGE, ACTIVITY_LEAD, MENU_OFFER, MENU_REVIEW, SITE_ADD);
                all(
                        row,
                        PLACE,
                        COURSE_MANAGE,
                        VOLUNTEER_READ,
                        TEAM_MANAGE,
                        LEADER_NAME,
                        RECORD_READ,
                        RECORD_CORRECT,
                        PERSON_UNMASK);
                all(row, PLACE, FIGURES_READ, PROOF_DECIDE, VOLUNTEER_BAR, VOLUNTEER_ADMIT, CIRCULAR_SEND);
            }
            case CENTRE -> {
                all(
                        row,
                        ALL,
                        ROLE_GRANT,
                        STAFF_READ,
                        PERSON_UNMASK,
                        AUDIT_READ,
                        OUTBOX_READ,
                        SETTINGS_CHANGE,
                        SITE_ADD);
                all(
                        row,
                        ALL,
                        SETTINGS_READ,
                        FIGURES_READ,
                        WALL_SHOW,
                        ASSESS_DECIDE,
                        VOLUNTEER_IMPORT,
                        VOLUNTEER_MERGE,
                        VOLUNTEER_BAR,
                        VOLUNTEER_ADMIT,
                        PROOF_DECIDE,
                        CIRCULAR_SEND);
                all(row, ALL, MENU_OFFER, MENU_REVIEW, ORDER_PLACE_FOR_CALLER, ORDER_PLACE_UPWARD, ORDER_FOLLOW);
                all(row, ALL, ORDER_QUEUE, ORDER_REVIEW, ORDER_DISPATCH, ORDER_RECEIVE, ORDER_CANCEL);
                all(
                        row,
                        ALL,
                        ACTIVITY_MANAGE,
                        ACTIVITY_LEAD,
                        COURSE_MANAGE,
                        VOLUNTEER_READ,
                        TEAM_MANAGE,
                        LEADER_NAME,
                        RECORD_READ,
                        RECORD_CORRECT);
            }
            case AUDITOR -> {
                all(row, ALL, AUDIT_READ, ORDER_FOLLOW, ORDER_QUEUE, VOLUNTEER_READ, RECORD_READ, OUTBOX_READ);
                all(row, ALL, ACTIVITY_WATCH, MENU_WATCH, STAFF_READ, SETTINGS_READ, FIGURES_READ);
            }
            case OPERATOR -> all(row, ALL, DISTRICT_CREATE, ROLE_GRANT, STAFF_READ, AUDIT_READ, OUTBOX_READ);
        }
        return row;
    }

    private static void all(Map<Command, Scope> row, Scope scope, Command... commands) {
        for (Command command : commands) {
            row.put(command, scope);
        }
    }
}
