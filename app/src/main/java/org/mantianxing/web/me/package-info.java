/** What is one's own: the tab 我的, who looked at one's data, leaving, what one agreed to, what one asks about one's data. */
@NullMarked
package org.mantianxing.web.me;

import org.jspecify.annotations.NullMarked;
