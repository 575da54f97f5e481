package studio.soliloquy.render;

import studio.soliloquy.PostgresTest;

@PostgresTest
class PostgresRenderQueueTests extends DatabaseRenderQueueTests {}
