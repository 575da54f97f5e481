/** Answers every failure with an RFC 9457 problem document, or with the error page where a person asked for a page. */
package studio.soliloquy.web.problem;
