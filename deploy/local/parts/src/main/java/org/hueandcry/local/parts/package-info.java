/**
 * What the services lean on, started on this machine without containers: PostgreSQL, Kafka and Keycloak, one class each. The local
 * suite runs on them, and so do the services' tests. Nothing here knows a service.
 */
package org.hueandcry.local.parts;
