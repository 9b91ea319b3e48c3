/**
 * Requests of persons to the CCF: received, admitted, the owners of the data consulted, decided, the decision carried out. Who else takes
 * part sees the question or the order addressed to it, and nothing of the applicant.
 */
package org.hueandcry.notices.filerequest;
