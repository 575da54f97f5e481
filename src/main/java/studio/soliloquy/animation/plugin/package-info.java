/** The jars in the folder for plug-ins: loaded, contained, and told apart from those that cannot be used. */
package studio.soliloquy.animation.plugin;
