package studio.soliloquy.render;

import studio.soliloquy.PostgresTest;

@PostgresTest
class PostgresQueueOrderTests extends QueueOrderTests {}
