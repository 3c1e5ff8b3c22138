package org.mantianxing.web.places;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamProposal;

/** A team that somebody would like to found, as it is typed on the phone. */
public record ProposeForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String site,
        @Nullable String about,
        @Nullable String version) {
    public ProposeForm {
        kind = kind == null ? "" : kind;
        name = name == null ? "" : name;
        site = site == null ? "" : site;
        about = about == null ? "" : about;
        version = version == null ? "0" : version;
    }

    static ProposeForm of(TeamProposal one) {
        return new ProposeForm(
                one.kind().name(), one.name(), one.site().toString(), one.about(), String.valueOf(one.version()));
    }

    /** Throws Invalid where kind or place is not chosen. */
    NewTeam toTeam() {
        Team.Kind chosen = Arrays.stream(Team.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Invalid.field("kind", "请选择是哪一种队伍"));
        try {
            return new NewTeam(
                    chosen,
                    Normal.line(Objects.requireNonNull(name)),
                    null,
                    UUID.fromString(Objects.requireNonNull(site)),
                    Objects.requireNonNull(about).strip());
        } catch (IllegalArgumentException e) {
            throw Invalid.field("site", "请选择队伍设在哪里");
        }
    }

    int toVersion() {
        try {
            return Integer.parseInt(Objects.requireNonNull(version));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
