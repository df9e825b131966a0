'use client'

import { useRef } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  commitImport,
  discardImport,
  importListQuery,
  importQuery,
  previewAgain,
  revertImport,
  type ReadingChoice,
} from '@/lib/client/imports-query'
import type { ImportReport } from '@/lib/client/import-report'

type Action =
  | { readonly kind: 'commit'; readonly partial: boolean }
  | { readonly kind: 'preview'; readonly choice: ReadingChoice }
  | { readonly kind: 'discard' | 'revert' }

export type ImportAction = Action['kind']

function perform(id: number, action: Action): Promise<ImportReport> {
  if (action.kind === 'commit') return commitImport(id, action.partial)
  if (action.kind === 'preview') return previewAgain(id, action.choice)
  return action.kind === 'discard' ? discardImport(id) : revertImport(id)
}

export interface ImportActions {
  readonly act: (action: Action) => void
  /** The action that is under way: the others wait for it, and a second click on it does nothing. */
  readonly running: ImportAction | null
  readonly error: Error | null
  readonly dismiss: () => void
}

/** What can be done with an import. One thing at a time; whatever the answer, the import is looked at again. */
export function useImportActions(id: number): ImportActions {
  const client = useQueryClient()
  const { queryKey } = importQuery(id)
  // Two clicks may come before the first has been drawn.
  const busy = useRef(false)
  const mutation = useMutation({
    mutationFn: (action: Action) => perform(id, action),
    onSuccess: async (report) => {
      // An answer to a question from before this one must not overwrite it.
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, report)
    },
    onSettled: (_report, error) => {
      busy.current = false
      if (error) void client.invalidateQueries({ queryKey })
      void client.invalidateQueries({ queryKey: importListQuery().queryKey })
    },
  })
  return {
    act: (action) => {
      if (busy.current) return
      busy.current = true
      mutation.mutate(action)
    },
    running: mutation.isPending ? mutation.variables.kind : null,
    error: mutation.error,
    dismiss: mutation.reset,
  }
}
