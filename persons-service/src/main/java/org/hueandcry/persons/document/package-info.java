/** Lost, stolen and revoked documents, as records of their own, and the check of a document against them and against what persons are recorded with. */
package org.hueandcry.persons.document;
