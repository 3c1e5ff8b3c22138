package org.mantianxing.kernel;

/** What somebody may be. A role held by grant is bound to a place in the site tree or to a team. */
public enum Role {
    /** 平台运维: runs the platform, creates districts; sees no district's people. */
    OPERATOR("平台运维"),
    /** 中心管理员: the district's centre. */
    CENTRE("中心管理员"),
    /** 实践所管理员: a town or street. */
    INSTITUTE("实践所管理员"),
    /** 实践站管理员: a village or community, or a practice point. */
    STATION("实践站管理员"),
    /** 团队负责人: leads a team and its activities. */
    TEAM_LEADER("团队负责人"),
    /** 志愿者. */
    VOLUNTEER("志愿者"),
    /** 居民: everybody who signed in by phone. */
    RESIDENT("居民"),
    /** 审计员: reads everything, changes nothing. */
    AUDITOR("审计员");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** The role's name as people say it (Chinese; English by the dictionary). */
    public String words() {
        return words;
    }

    /** Whether this is a role of the console (password and second factor) rather than of the phone. */
    public boolean staff() {
        return switch (this) {
            case OPERATOR, CENTRE, INSTITUTE, STATION, AUDITOR -> true;
            case TEAM_LEADER, VOLUNTEER, RESIDENT -> false;
        };
    }
}
