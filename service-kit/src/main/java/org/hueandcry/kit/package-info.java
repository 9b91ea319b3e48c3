/** What the services share, and nothing of any one of them. */
package org.hueandcry.kit;
