/** One OpenAPI document for the whole API, made of those of the services. */
package org.hueandcry.gateway.document;
