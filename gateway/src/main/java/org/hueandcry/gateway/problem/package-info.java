/** Problems as the gateway answers them, and the pages that explain each kind. */
package org.hueandcry.gateway.problem;
