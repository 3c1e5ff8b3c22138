/** Pages of the console that gather from several modules: the archive of volunteers, the teams. */
@NullMarked
package org.mantianxing.web.desk;

import org.jspecify.annotations.NullMarked;
