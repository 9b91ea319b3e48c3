/** What a consumer does with a message that cannot be applied: wait, try again, or give it up to the dead letters. */
package org.hueandcry.kit.consumption;
