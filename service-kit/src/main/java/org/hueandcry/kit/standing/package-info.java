/** The notices that stand on the records of a service: a read model, kept from what notices-service announces. */
package org.hueandcry.kit.standing;
