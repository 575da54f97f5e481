package studio.soliloquy.asset;

import studio.soliloquy.PostgresTest;

@PostgresTest
class SimultaneousUploadsOnPostgresTests extends SimultaneousUploadsTests {}
