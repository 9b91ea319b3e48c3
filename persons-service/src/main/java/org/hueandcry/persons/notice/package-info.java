/** Which notices stand on a person: heard over Kafka from notices-service, never asked for. */
package org.hueandcry.persons.notice;
