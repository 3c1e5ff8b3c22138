/** Browser journeys: Chromium at 390 px and 1280 px, with axe-core. */
package org.mantianxing.browser;
