/** The way in: token, quota, route. */
package org.hueandcry.gateway.door;
