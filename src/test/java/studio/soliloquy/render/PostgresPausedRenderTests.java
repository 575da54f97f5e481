package studio.soliloquy.render;

import studio.soliloquy.PostgresTest;

@PostgresTest
class PostgresPausedRenderTests extends PausedRenderTests {}
