/**
 * The whole suite on one machine: the parts, the services and the gateway, each a process of its own, started and stopped together.
 * {@code deploy/local/up} runs it for people, the end-to-end tests for themselves.
 */
package org.hueandcry.local;
