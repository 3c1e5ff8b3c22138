/** The shell: how times are said. */
package org.mantianxing.web;
