/** The pages: what a browser shows first, and the forms on it. */
package studio.soliloquy.web.page;
