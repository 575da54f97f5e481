/** Template sets among the assets, and their making from clips: all that needs the database. */
package studio.soliloquy.template.build;
