/** Notices: drafted, changed, taken through the steps of their life, listed; their history, and what is announced of them. */
package org.hueandcry.notices.notice;
