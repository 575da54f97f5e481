/** The real application as a process, what it works on, and somebody who uses it. */
package studio.soliloquy.running;
