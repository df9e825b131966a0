'use client'

import { useRef, useState } from 'react'
import { useRouter } from 'next/navigation'
import { useQueryClient } from '@tanstack/react-query'
import { commitImport, forgetFigures, importQuery } from '@/lib/client/imports-query'
import type { ImportReport } from '@/lib/client/import-report'

/** Imports one file after the other; the first that does not go through ends it, and those before stay imported. */
export function useImportAll() {
  const client = useQueryClient()
  const router = useRouter()
  const busy = useRef(false)
  const [running, setRunning] = useState<string | null>(null)
  const [imported, setImported] = useState(0)
  const [error, setError] = useState<string | null>(null)

  const importAll = async (reports: readonly ImportReport[]): Promise<void> => {
    if (busy.current) return
    busy.current = true
    setError(null)
    try {
      for (const { id, file } of reports) {
        setRunning(file.name)
        const written = await commitImport(id, false)
        client.setQueryData(importQuery(id).queryKey, written)
        setImported((count) => count + 1)
      }
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure))
    } finally {
      busy.current = false
      setRunning(null)
      void forgetFigures(client)
      router.refresh()
    }
  }
  return { importAll: (reports: readonly ImportReport[]) => void importAll(reports), running, imported, error }
}
