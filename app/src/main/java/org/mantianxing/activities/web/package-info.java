/** Pages of calls and activities: tasks on the phone, the leader's page, the console. */
@NullMarked
package org.mantianxing.activities.web;

import org.jspecify.annotations.NullMarked;
