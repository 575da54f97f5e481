package studio.soliloquy.template.build;

import studio.soliloquy.PostgresTest;

@PostgresTest
class TemplateAssetsOnPostgresTests extends TemplateAssetsTests {}
