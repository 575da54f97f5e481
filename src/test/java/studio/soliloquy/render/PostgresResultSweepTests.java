package studio.soliloquy.render;

import studio.soliloquy.PostgresTest;

@PostgresTest
class PostgresResultSweepTests extends ResultSweepTests {}
