/** The suite as other systems meet it: through the gateway, with tokens of the real Keycloak; and what they must never notice. */
package org.hueandcry.local;
