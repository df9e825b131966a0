import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { LaunchOptions } from '@playwright/test'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The browser of the tests: `CHROMIUM_PATH`; else the headless Chromium that comes with npm (Linux on x64 and arm64),
 * unpacked once into the temporary folder; else an installed Chrome; else what `playwright install` made.
 */
export async function browserLaunchOptions(): Promise<LaunchOptions> {
  // Chromium's sandbox does not run as root, and in many containers not at all; the tests open our own pages only.
  const args = process.platform === 'linux' ? ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] : []
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, args }
  if (process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch))
    return { ...(await unpackedChromium()), args }
  const executablePath = installed.find((path) => existsSync(path))
  return executablePath === undefined ? { args } : { executablePath, args }
}

async function unpackedChromium(): Promise<LaunchOptions> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const folder = dirname(dirname(main))
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const home = join(tmpdir(), `bilateral-chromium-${version}-${process.getuid?.() ?? 0}`)
  const executablePath = join(home, 'chromium')
  if (!existsSync(executablePath)) await unpack(folder, home)
  // Its own libraries and fonts stand in where the machine has none.
  const libraries = [process.env.LD_LIBRARY_PATH, join(home, 'al2023', 'lib')].filter(Boolean).join(':')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }
  return { executablePath, env: { ...stringsOf(process.env), LD_LIBRARY_PATH: libraries, ...fonts } }
}

/** Unpacked under another name first: of two runs at once, and of one that is cut off, none leaves half a browser. */
async function unpack(packageFolder: string, home: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const unfinished = `${home}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = unfinished
  try {
    for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(join(packageFolder, 'bin', archive))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  if (existsSync(home)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, home)
}

function stringsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
