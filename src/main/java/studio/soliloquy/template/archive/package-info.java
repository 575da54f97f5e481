/** Unpacks template sets from archives that nobody has to trust. */
package studio.soliloquy.template.archive;
