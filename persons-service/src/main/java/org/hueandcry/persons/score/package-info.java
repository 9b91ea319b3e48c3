/**
 * How alike two descriptions of a person are, from 0 to 1, and why, in words: names token by token in any order and
 * script, then what else is known, which moves the score both ways. Pure computation: nothing is stored or logged here.
 */
package org.hueandcry.persons.score;
