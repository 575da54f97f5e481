package studio.soliloquy.render;

import studio.soliloquy.PostgresTest;

@PostgresTest
class PostgresPredictionTests extends PredictionTests {}
