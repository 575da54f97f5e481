package studio.soliloquy.render;

import studio.soliloquy.PostgresTest;

@PostgresTest
class PostgresRandomQueueTests extends RandomQueueTests {}
