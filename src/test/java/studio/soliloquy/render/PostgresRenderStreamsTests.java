package studio.soliloquy.render;

import studio.soliloquy.PostgresTest;

@PostgresTest
class PostgresRenderStreamsTests extends DatabaseRenderStreamsTests {}
