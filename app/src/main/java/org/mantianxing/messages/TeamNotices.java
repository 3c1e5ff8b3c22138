package org.mantianxing.messages;

import java.time.LocalDate;
import org.mantianxing.teams.TeamTold;

/** What people are told of teams that they lead, would like to join, or would like to found. */
final class TeamNotices {
    private TeamNotices() {}

    static Notice of(TeamTold it) {
        String page = "/teams/" + it.where().team();
        return switch (it.what()) {
            case ASKED -> Notice.of(Tone.WARN, "/console" + page, "有志愿者想加入“{0}”，请答复。", it.name());
            case TAKEN -> Notice.of(Tone.GOOD, page, "您已经是“{0}”的队员了，欢迎！", it.name());
            case DECLINED -> Notice.of(Tone.INFO, page, "“{0}”这次没有加您：{1}", it.name(), it.words());
            case PROPOSED ->
                Notice.of(Tone.WARN, "/console/teams/proposals/" + it.subject(), "有志愿者申请成立“{0}”，请审核。", it.name());
            case RETURNED ->
                Notice.of(Tone.WARN, "/teams/proposals/" + it.subject(), "您申请成立的“{0}”请再改一下：{1}", it.name(), it.words());
            case TERM_ENDS ->
                Notice.of(
                        Tone.WARN,
                        "/console" + page,
                        "“{0}”一位负责人的任期 {1} 到，请续任或者换届。",
                        it.name(),
                        LocalDate.parse(it.words()));
            case RENEWAL_DUE -> Notice.of(Tone.WARN, "/console" + page, "请确认“{0}”还在活动，点一下就好。", it.name());
            case FOUNDED -> Notice.of(Tone.GOOD, page, "“{0}”成立了，您是负责人。", it.name());
        };
    }
}
