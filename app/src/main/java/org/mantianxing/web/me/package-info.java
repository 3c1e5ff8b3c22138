/** What is one's own: the tab 我的, who looked at one's data, leaving. */
@NullMarked
package org.mantianxing.web.me;

import org.jspecify.annotations.NullMarked;
