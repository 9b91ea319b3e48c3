/** What is added to a notice or diffusion beside its content, which stands still: addenda, translations of its texts, links to others. */
package org.hueandcry.notices.supplement;
