import { defineConfig } from 'vitest/config'

/** `unit`: pure folders. `tidy`: the rules of the house. `store`: real databases. `app`: commands, HTTP, browser. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/{base,domain,read,reconcile,judge,situation,talks,report}/**/*.test.ts'] },
      },
      { extends: true, test: { name: 'web-unit', include: ['web/src/**/*.test.ts'] } },
      { extends: true, test: { name: 'tidy', include: ['test/tidy*.test.ts', 'test/docs*.test.ts'] } },
      {
        extends: true,
        test: { name: 'store', include: ['test/{store,flow}/**/*.test.ts', 'src/{store,flow}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'app',
          include: ['test/{cli,http,web,scenarios,eval,model}/**/*.test.ts', 'src/{cli,http}/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
