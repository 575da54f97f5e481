import { defineConfig } from 'vitest/config';

// The server's templates name these files, so they keep stable names; the query string that Spring adds busts caches.
export default defineConfig({
  base: '/assets/',
  build: {
    emptyOutDir: true,
    // hls.js is larger than others and loaded only by who watches a render grow.
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      input: { studio: 'src/studio.ts' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
  // Some of the words are the server's own.
  server: { fs: { allow: ['.', '../src/main/resources'] } },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.ts'],
    // The page's build, not the one for Node.
    alias: { 'tus-js-client': 'tus-js-client/lib.esm/browser/index.js' },
    server: { deps: { inline: ['tus-js-client'] } },
  },
});
