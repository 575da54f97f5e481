/** The REST API under {@code /api/v1}, one small controller for each feature. */
package studio.soliloquy.web.api;
