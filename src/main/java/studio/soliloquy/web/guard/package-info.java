/** Decides which requests the studio answers at all, and tells browsers what its pages may do. */
package studio.soliloquy.web.guard;
