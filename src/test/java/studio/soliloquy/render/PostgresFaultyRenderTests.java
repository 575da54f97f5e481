package studio.soliloquy.render;

import studio.soliloquy.PostgresTest;

@PostgresTest
class PostgresFaultyRenderTests extends FaultyRenderTests {}
