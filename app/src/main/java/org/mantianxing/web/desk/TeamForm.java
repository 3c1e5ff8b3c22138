package org.mantianxing.web.desk;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;

/** What staff type to found a team or to change it. */
public record TeamForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String site,
        @Nullable String parent,
        @Nullable String about) {
    static final TeamForm EMPTY = new TeamForm(null, null, null, null, null);

    public TeamForm {
        kind = kind == null ? "" : kind;
        name = name == null ? "" : name;
        site = site == null ? "" : site;
        parent = parent == null ? "" : parent;
        about = about == null ? "" : about;
    }

    NewTeam toNewTeam() {
        Team.Kind chosen = Arrays.stream(Team.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Invalid.field("kind", "请选择是哪一种队伍"));
        return new NewTeam(chosen, toName(), toParent(), toSite(), toAbout());
    }

    String toName() {
        return Normal.line(Objects.requireNonNull(name));
    }

    String toAbout() {
        return Objects.requireNonNull(about).strip();
    }

    /** The team above, null for none. */
    @Nullable
    UUID toParent() {
        return id(parent);
    }

    /** Throws Invalid where no place is chosen. */
    UUID toSite() {
        UUID home = id(site);
        if (home == null) {
            throw Invalid.field("site", "请选择队伍设在哪里");
        }
        return home;
    }

    /** Null for what is no id. */
    static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
