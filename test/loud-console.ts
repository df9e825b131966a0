import { format } from 'node:util'
import { vi } from 'vitest'

// What a browser or a server would complain about fails the test in which it happens.
for (const method of ['error', 'warn'] as const)
  vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
    throw new Error(`console.${method}: ${format(...parts)}`)
  })
