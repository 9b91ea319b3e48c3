/** Announcements leave through the outbox: written with the change, sent by the relay, swept when superseded. */
package org.hueandcry.kit.outbox;
