import { describe, expect, test } from 'vitest'
import { parseSize, readSettings, siteAddress } from '../../lib/server/settings'
import { StartError } from '../../lib/server/start-error'

function refusal(variables: Record<string, string>): StartError {
  try {
    readSettings(variables, '/project')
  } catch (error) {
    if (error instanceof StartError) return error
    throw error
  }
  throw new Error('the settings were accepted')
}

describe('the settings', () => {
  test('without any variable are those of design.md', () => {
    expect(readSettings({}, '/project')).toEqual({
      databaseUrl: null,
      port: 3000,
      host: '127.0.0.1',
      dataFolder: '/project/data',
      seed: 'figures',
      uploadPassword: null,
      maxUpload: 2147483648,
      publicHosts: [],
    })
  })

  test('treat an empty variable as one that is not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ' }).port).toBe(3000)
  })

  test.each([
    ['PORT', '0', 'PORT is "0", but must be a whole number from 1 to 65535.'],
    ['PORT', '65536', 'PORT is "65536", but must be a whole number from 1 to 65535.'],
    ['PORT', '30x', 'PORT is "30x", but must be a whole number from 1 to 65535.'],
    ['BILATERAL_SEED', 'some', 'BILATERAL_SEED is "some", but must be "figures" or "none".'],
    [
      'BILATERAL_MAX_UPLOAD',
      '2 GB of',
      'BILATERAL_MAX_UPLOAD is "2 GB of", but must be a number of bytes or a size such as 500 MB or 2 GiB.',
    ],
    [
      'HOST',
      'not a host',
      'HOST is "not a host", but must be an IP address or a host name, such as 127.0.0.1 or 0.0.0.0.',
    ],
  ])(
    'with %s=%s are refused in one sentence that names variable, value and what is expected',
    (name, value, sentence) => {
      const error = refusal({ [name]: value })
      expect(error.message).toBe(sentence)
      expect(error.exitStatus).toBe(2)
    },
  )

  test('never repeat a secret', () => {
    expect(refusal({ DATABASE_URL: 'mysql://me:hunter2@db/x' }).message).not.toContain('hunter2')
    expect(refusal({ BILATERAL_UPLOAD_PASSWORD: 'hunter2' }).message).not.toContain('hunter2')
  })

  test('refuse a password that is a placeholder, however it is written', () => {
    expect(refusal({ BILATERAL_UPLOAD_PASSWORD: 'ChangeMe' }).message).toContain('BILATERAL_UPLOAD_PASSWORD')
  })

  test('take a list of public hosts in any case', () => {
    expect(readSettings({ BILATERAL_PUBLIC_HOSTS: 'Trade.Example.org, intranet:8080' }).publicHosts).toEqual([
      'trade.example.org',
      'intranet:8080',
    ])
  })
})

describe('a size', () => {
  test.each([
    ['1500000', 1_500_000],
    ['500 MB', 500_000_000],
    ['2GiB', 2_147_483_648],
    ['1.5 kib', 1536],
    ['0', undefined],
    ['-1', undefined],
    ['5 TB', undefined],
    ['', undefined],
  ])('of %j is %j bytes', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes)
  })
})

test('a wildcard host is shown as localhost and an IPv6 host in brackets', () => {
  expect(siteAddress({ host: '0.0.0.0', port: 3000 })).toBe('http://localhost:3000')
  expect(siteAddress({ host: '::1', port: 80 })).toBe('http://[::1]:80')
})
