/** Small files at notices, such as a copy of a warrant; and the inspection that every file passes before it is kept, at whatever it is. */
package org.hueandcry.notices.attachment;
