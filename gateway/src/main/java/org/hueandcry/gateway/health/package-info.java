/** Whether all behind the gateway can answer. */
package org.hueandcry.gateway.health;
