/**
 * The shell around all pages: addresses of districts, who is acting, layout, languages, the rendering of failures,
 * lists as sheets, security headers. Nobody depends on it.
 */
@NullMarked
package org.mantianxing.web;

import org.jspecify.annotations.NullMarked;
