import { type ViteUserConfig, defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const alias = {
  '@': here('.'),
}
const shared: Pick<NonNullable<ViteUserConfig['test']>, 'env' | 'setupFiles'> = {
  // A hostile clock: half a day away from UTC in everything that forgets to say so.
  env: { TZ: 'America/Los_Angeles', NODE_ENV: 'test' },
  setupFiles: ['./test/loud-console.ts'],
}
const needDatabase = ['store', 'server', 'api', 'bin'].map((room) => `test/${room}/**/*.test.{ts,tsx}`)

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          testTimeout: 20_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...needDatabase, 'test/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'database',
          include: needDatabase,
          globalSetup: './test/global-setup.ts',
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
