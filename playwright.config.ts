import { defineConfig, devices } from '@playwright/test'
import { browserLaunchOptions } from './test/e2e/browser'

// The suite brings its own server, database and browser: `test/e2e/start-server.ts` and `test/e2e/browser.ts`.
// Below the ports that a system gives to connections: one of those may be taken at any moment.
const port = Number(process.env.E2E_PORT ?? 0) || 20_000 + (process.ppid % 9000)
process.env.E2E_PORT = String(port)

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A guard against what hangs, with room for a busy machine: how fast pages are is measured in test/bench.
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en',
    // Neither the server's zone nor UTC.
    timezoneId: 'Pacific/Auckland',
    reducedMotion: 'reduce',
    trace: 'retain-on-failure',
    launchOptions: await browserLaunchOptions(),
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } }, testIgnore: '**/*.phone.spec.ts' },
    {
      name: 'phone',
      use: {
        userAgent: devices['Pixel 7'].userAgent,
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: 2,
      },
      testMatch: '**/*.phone.spec.ts',
    },
  ],
  webServer: {
    command: 'node --import tsx test/e2e/start-server.ts',
    url: `http://127.0.0.1:${port}/readyz`,
    // The first start builds the pages.
    timeout: 300_000,
    env: { E2E_PORT: String(port) },
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})
