/** The process as a whole: started, refused, killed and stopped. */
package org.mantianxing.launch;
