/** What the render queue goes through without losing anything: the real application as processes that come to harm. */
package studio.soliloquy.faults;
