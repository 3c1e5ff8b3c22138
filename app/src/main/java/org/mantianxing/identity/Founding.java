package org.mantianxing.identity;

import java.util.UUID;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Districts;
import org.mantianxing.district.NewSite;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Role;
import org.springframework.stereotype.Service;

/** A district comes to be, with its centre and the administrator who takes over from there; the operator's commands. */
@Service
public class Founding {
    private final Districts districts;
    private final Sites sites;
    private final Staff staff;
    private final Roles roles;
    private final Audit audit;

    /** The administrator of a district, and the password that is shown this once. */
    public record Appointed(District district, String login, String password) {}

    Founding(Districts districts, Sites sites, Staff staff, Roles roles, Audit audit) {
        this.districts = districts;
        this.sites = sites;
        this.staff = staff;
        this.roles = roles;
        this.audit = audit;
    }

    /**
     * Opens a district. What can be wrong is looked at before anything is made; should it break off in between, the
     * district is there and {@link #appoint} gives it an administrator.
     *
     * @param login of the first administrator of its centre
     * @param name of that administrator
     */
    public Appointed found(Actor actor, District district, String login, String name) {
        Permissions.require(actor, Command.DISTRICT_CREATE, Target.NOTHING);
        Staff.check(login, name);
        District made = districts.create(actor, district);
        audit.write(actor, "DISTRICT_CREATE", null, made.name() + " " + made.code() + " /" + made.slug() + "/");
        return appoint(actor, made, login, name);
    }

    /** Gives a district another administrator of its centre, for when nobody there can get in any more. */
    public Appointed appoint(Actor actor, District district, String login, String name) {
        Permissions.require(actor, Command.DISTRICT_CREATE, Target.NOTHING);
        Appointed appointed = DistrictScope.call(district, () -> {
            if (sites.list(Actor.CLOCK).isEmpty()) {
                sites.add(Actor.CLOCK, centre(district));
            }
            Staff.Hired hired = staff.hire(Actor.CLOCK, login, name);
            UUID id = hired.member().id();
            roles.grant(Actor.CLOCK, id, Role.CENTRE, null, null);
            audit.write(actor, "ADMINISTRATOR_APPOINT", id, "");
            return new Appointed(district, String.valueOf(hired.member().login()), hired.password());
        });
        audit.write(actor, "ADMINISTRATOR_APPOINT", null, district.name() + " " + appointed.login());
        return appointed;
    }

    private static NewSite centre(District district) {
        return new NewSite(
                Site.Level.CENTRE, "", district.code(), district.name() + "新时代文明实践中心", null, null, null, "", "", "");
    }

    /** Another name or address of a district. */
    public void change(Actor actor, District district) {
        Permissions.require(actor, Command.DISTRICT_CREATE, Target.NOTHING);
        District before = districts.get(district.code());
        districts.change(actor, district);
        audit.write(
                actor,
                "DISTRICT_CHANGE",
                null,
                before.name() + "；" + before.host() + " → " + district.name() + "；" + district.host());
    }
}
