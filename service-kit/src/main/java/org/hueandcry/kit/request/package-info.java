/** What a request must look like, judged the same way in every service: body, query, preconditions, and that it is carried out once. */
package org.hueandcry.kit.request;
