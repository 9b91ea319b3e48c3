/** The one door: who may enter, where to, how much; the one OpenAPI document; whether all behind it are ready. */
package org.hueandcry.gateway;
