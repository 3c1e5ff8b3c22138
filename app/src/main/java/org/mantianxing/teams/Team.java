package org.mantianxing.teams;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team of volunteers.
 *
 * @param parent the team above, or null
 * @param site where it is at home; {@code path} is that site's
 */
public record Team(
        UUID id, Kind kind, String name, @Nullable UUID parent, UUID site, String path, String about) {

    /** Where a team stands in the tree. */
    public enum Kind {
        /** District level. */
        DETACHMENT("支队"),
        /** Town level. */
        BRANCH("分队"),
        /** Village or community level. */
        SQUAD("小队"),
        /** A team of a practice point. */
        POINT("实践点服务队"),
        /** A social group. */
        SOCIAL("社会志愿服务团队"),
        /** Of a member unit of the alliance (同心盟): a hospital, a school, a shop. */
        UNIT("成员单位服务队");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
