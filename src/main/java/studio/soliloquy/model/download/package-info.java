/** Getting files from servers that nobody has to trust. */
package studio.soliloquy.model.download;
