'use client'

import { memo } from 'react'
import { FILTER_NAMES, useFilterWords } from './filter-words'

/** What the page is filtered by, as a line of text: paper has no selects. */
export const PrintedFilters = memo(function PrintedFilters() {
  const words = useFilterWords()
  return <p className="print-only page-width mt-4 text-12">{words(FILTER_NAMES).join(' · ')}</p>
})
