/** The page on which people read the API's document, log in and try a request. */
package org.hueandcry.gateway.docs;
